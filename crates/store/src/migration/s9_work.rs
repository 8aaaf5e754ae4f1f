//! What is to be done for a case, and what was spent on it.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s9_work",
    both: &[
        "CREATE TABLE task (id {id}, request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, \
         body TEXT NOT NULL, assignee_id {uuid}, due TEXT, done_at BIGINT, done_by TEXT, \
         version BIGINT NOT NULL DEFAULT 1, created_at BIGINT NOT NULL, created_by TEXT)",
        "CREATE INDEX task_of ON task (request_id, id)",
        // Quantities in thousandths, costs in cents. What is taken back stays, and counts no more.
        "CREATE TABLE work_entry (id {id}, request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, \
         kind TEXT NOT NULL, staff_id {uuid}, by_name TEXT NOT NULL, at BIGINT NOT NULL, what TEXT NOT NULL, \
         minutes BIGINT NOT NULL, quantity BIGINT NOT NULL, unit TEXT NOT NULL, cents BIGINT NOT NULL, \
         removed_at BIGINT, removed_by TEXT)",
        "CREATE INDEX work_entry_of ON work_entry (request_id, id)",
        "CREATE INDEX work_entry_at ON work_entry (at, id)",
    ],
    sqlite: &[],
    postgres: &[],
};
