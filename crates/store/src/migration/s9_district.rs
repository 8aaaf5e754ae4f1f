//! Lists of a council district.

use super::Step;

/// Indexes a bulk load drops and makes again: name, and what they are on.
pub(crate) const SLOW_INDEXES: &[(&str, &str)] = &[(
    "request_district",
    "request (council_district, id, visibility)",
)];

pub(crate) const STEP: Step = Step {
    name: "s9_district",
    both: &["CREATE INDEX request_district ON request (council_district, id, visibility)"],
    sqlite: &[],
    postgres: &[],
};
