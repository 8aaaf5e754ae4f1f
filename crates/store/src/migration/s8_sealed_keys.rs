//! The keys other cities gave us are sealed; those from before are until the portal starts.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s8_sealed_keys",
    both: &["ALTER TABLE forward_target ADD COLUMN sealed BOOLEAN NOT NULL DEFAULT FALSE"],
    sqlite: &[],
    postgres: &[],
};
