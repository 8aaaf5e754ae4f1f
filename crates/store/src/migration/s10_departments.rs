//! What departments became: another name, or part of another.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s10_departments",
    both: &[
        "CREATE TABLE department_move (department TEXT PRIMARY KEY, now TEXT NOT NULL, merged BOOLEAN NOT NULL)",
        // The cases of one that became part of another: enough to take it out again.
        "CREATE TABLE department_case (department TEXT NOT NULL, \
         request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, PRIMARY KEY (department, request_id))",
        "CREATE INDEX department_case_request ON department_case (request_id)",
    ],
    sqlite: &[],
    postgres: &[],
};
