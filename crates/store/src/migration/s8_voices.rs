//! Who reported by phone or chat alone follows their own report, also where nobody else sees it.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s8_voices",
    both: &["ALTER TABLE subscription ADD COLUMN is_reporter BOOLEAN NOT NULL DEFAULT FALSE"],
    sqlite: &[],
    postgres: &[],
};
