//! PostgreSQL's indexes do not hold a row's id by themselves: without it the city's map read every request.

use super::Step;

/// Indexes a bulk load drops and makes again on PostgreSQL: name, and what they are on.
pub(crate) const SLOW_ON_POSTGRES: &[(&str, &str)] = &[(
    "request_map",
    "request (cell, status, lat, lon, visibility, id)",
)];

pub(crate) const STEP: Step = Step {
    name: "s8_map",
    both: &[],
    sqlite: &[],
    postgres: &[
        "DROP INDEX request_map",
        "CREATE INDEX request_map ON request (cell, status, lat, lon, visibility, id)",
    ],
};
