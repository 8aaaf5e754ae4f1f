//! How often a source did something lately, counted by all processes together. Counts may be lost with the server: on
//! PostgreSQL they cost no log.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s9_rates",
    both: &[],
    sqlite: &[
        "CREATE TABLE rate_count (key TEXT NOT NULL, slot BIGINT NOT NULL, n BIGINT NOT NULL, until BIGINT NOT NULL, \
         PRIMARY KEY (key, slot))",
        "CREATE INDEX rate_count_until ON rate_count (until)",
    ],
    postgres: &[
        "CREATE UNLOGGED TABLE rate_count (key TEXT NOT NULL, slot BIGINT NOT NULL, n BIGINT NOT NULL, until BIGINT NOT NULL, \
         PRIMARY KEY (key, slot))",
        "CREATE INDEX rate_count_until ON rate_count (until)",
    ],
};
