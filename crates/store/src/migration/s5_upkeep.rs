//! What upkeep looks up: media by their blob.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s5_upkeep",
    both: &["CREATE INDEX media_blob ON media (blob_key)"],
    sqlite: &[],
    postgres: &[],
};
