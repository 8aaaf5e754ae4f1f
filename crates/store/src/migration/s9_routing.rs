//! Where cases go: teams, routing rules in versions and as somebody is changing them; the desk's queues, saved filters, and
//! acts on many cases.

use super::Step;

/// Indexes a bulk load drops and makes again: name, and what they are on. Each is a queue of the desk in the order of the
/// promise, so that a page is read from it and a count from it alone: SQLite asks for the status, which the condition holds already,
/// all the same. The one by promise alone is this one by now.
pub(crate) const SLOW_INDEXES: &[(&str, &str)] = &[
    (
        "request_open_due",
        "request ((COALESCE(due_at, 9223372036854775807)), id, visibility, status) \
         WHERE COALESCE(status, '') IN ('received', 'in_review', 'planned', 'in_progress', 'waiting')",
    ),
    (
        "request_open_whose",
        "request (assignee_id, (COALESCE(due_at, 9223372036854775807)), id, status) \
         WHERE COALESCE(status, '') IN ('received', 'in_review', 'planned', 'in_progress', 'waiting')",
    ),
    (
        "request_open_team",
        "request (team, (COALESCE(due_at, 9223372036854775807)), id, status) \
         WHERE COALESCE(status, '') IN ('received', 'in_review', 'planned', 'in_progress', 'waiting')",
    ),
    // What has not been touched for longest.
    (
        "request_open_quiet",
        "request (updated_at, id, status) \
         WHERE COALESCE(status, '') IN ('received', 'in_review', 'planned', 'in_progress', 'waiting')",
    ),
];

pub(crate) const STEP: Step = Step {
    name: "s9_routing",
    both: &[
        "CREATE TABLE team (code TEXT PRIMARY KEY, name TEXT NOT NULL, department TEXT, created_at BIGINT NOT NULL, \
         retired_at BIGINT)",
        "CREATE TABLE team_member (team TEXT NOT NULL REFERENCES team(code) ON DELETE CASCADE, \
         staff_id {uuid} NOT NULL REFERENCES staff(id) ON DELETE CASCADE, PRIMARY KEY (team, staff_id))",
        "CREATE INDEX team_member_staff ON team_member (staff_id)",
        // Where a department is written to.
        "CREATE TABLE department_address (department TEXT PRIMARY KEY, email TEXT NOT NULL)",
        "ALTER TABLE request ADD COLUMN team TEXT",
        // `body` is the list as JSON; the highest version is in force.
        "CREATE TABLE routing_rules (version BIGINT PRIMARY KEY, at BIGINT NOT NULL, actor TEXT, body TEXT NOT NULL)",
        "CREATE TABLE routing_draft (staff_id {uuid} PRIMARY KEY REFERENCES staff(id) ON DELETE CASCADE, \
         based_on BIGINT NOT NULL, at BIGINT NOT NULL, body TEXT NOT NULL)",
        "CREATE TABLE saved_filter (id {uuid} PRIMARY KEY, staff_id {uuid} NOT NULL REFERENCES staff(id) ON DELETE CASCADE, \
         name TEXT NOT NULL, query TEXT NOT NULL, created_at BIGINT NOT NULL, UNIQUE (staff_id, name))",
        // An act on many cases, and what it found and did: enough to take it back.
        "CREATE TABLE bulk_act (id {uuid} PRIMARY KEY, staff_id {uuid} NOT NULL REFERENCES staff(id) ON DELETE CASCADE, \
         at BIGINT NOT NULL, body TEXT NOT NULL, undone_at BIGINT)",
        "CREATE TABLE bulk_case (act_id {uuid} NOT NULL REFERENCES bulk_act(id) ON DELETE CASCADE, position BIGINT NOT NULL, \
         request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, outcome TEXT NOT NULL, found TEXT NOT NULL, \
         made TEXT, undone TEXT, PRIMARY KEY (act_id, position))",
        "CREATE INDEX bulk_case_request ON bulk_case (request_id)",
        "DROP INDEX request_open_due",
        "CREATE INDEX request_open_due ON request ((COALESCE(due_at, 9223372036854775807)), id, visibility, status) \
         WHERE COALESCE(status, '') IN ('received', 'in_review', 'planned', 'in_progress', 'waiting')",
        "CREATE INDEX request_open_whose ON request (assignee_id, (COALESCE(due_at, 9223372036854775807)), id, status) \
         WHERE COALESCE(status, '') IN ('received', 'in_review', 'planned', 'in_progress', 'waiting')",
        "CREATE INDEX request_open_team ON request (team, (COALESCE(due_at, 9223372036854775807)), id, status) \
         WHERE COALESCE(status, '') IN ('received', 'in_review', 'planned', 'in_progress', 'waiting')",
        "CREATE INDEX request_open_quiet ON request (updated_at, id, status) \
         WHERE COALESCE(status, '') IN ('received', 'in_review', 'planned', 'in_progress', 'waiting')",
    ],
    sqlite: &[],
    postgres: &[],
};
