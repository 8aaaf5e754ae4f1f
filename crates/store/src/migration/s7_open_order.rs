//! What is open, by its number: the home page counts it and asks for the newest.

use super::Step;

/// Indexes a bulk load drops and makes again: name, and what they are on.
pub(crate) const SLOW_INDEXES: &[(&str, &str)] = &[(
    "request_open_new",
    "request (id) WHERE COALESCE(status, '') IN ('received', 'in_review', 'planned', 'in_progress')",
)];

pub(crate) const STEP: Step = Step {
    name: "s7_open_order",
    both: &["CREATE INDEX request_open_new ON request (id) \
         WHERE COALESCE(status, '') IN ('received', 'in_review', 'planned', 'in_progress')"],
    sqlite: &[],
    postgres: &[],
};
