//! How much a source, or a mail address, has sent: counts by stretches of time, of keyed hashes.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s7_guard",
    both: &[
        "CREATE TABLE sent_count (key TEXT NOT NULL, slot BIGINT NOT NULL, n BIGINT NOT NULL, PRIMARY KEY (key, slot))",
        "CREATE INDEX sent_count_slot ON sent_count (slot)",
    ],
    sqlite: &[],
    postgres: &[],
};
