//! What crews sent from their way: each report once, however often a phone sends it.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s9_crew",
    both: &[
        "CREATE TABLE crew_report (key TEXT PRIMARY KEY, request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, \
         at BIGINT NOT NULL)",
        "CREATE INDEX crew_report_of ON crew_report (request_id)",
    ],
    sqlite: &[],
    postgres: &[],
};
