//! What nobody has settled, in the order its list has.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s8_moderation_order",
    both: &[
        "CREATE INDEX objection_order ON objection (created_at, id) WHERE settled_at IS NULL",
        "CREATE INDEX ban_order ON ban (created_at, id) WHERE lifted_at IS NULL",
    ],
    sqlite: &[],
    postgres: &[],
};
