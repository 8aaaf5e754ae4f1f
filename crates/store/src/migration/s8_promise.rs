//! The promise's clock: terms and calendars in versions, what a case was promised, rules that acted.

use super::Step;

/// Indexes a bulk load drops and makes again: name, and what they are on. Those of the same name in earlier steps are these
/// by now: a case that waits for its reporter is open too.
pub(crate) const SLOW_INDEXES: &[(&str, &str)] = &[
    (
        "request_open_due",
        "request ((COALESCE(due_at, 9223372036854775807)), id, visibility) \
         WHERE COALESCE(status, '') IN ('received', 'in_review', 'planned', 'in_progress', 'waiting')",
    ),
    (
        "request_open_new",
        "request (id, visibility) \
         WHERE COALESCE(status, '') IN ('received', 'in_review', 'planned', 'in_progress', 'waiting')",
    ),
];

pub(crate) const STEP: Step = Step {
    name: "s8_promise",
    both: &[
        "ALTER TABLE request ADD COLUMN response_due_at BIGINT",
        "ALTER TABLE request ADD COLUMN responded_at BIGINT",
        // While the clock stands due_at is empty and kept here.
        "ALTER TABLE request ADD COLUMN paused_at BIGINT",
        "ALTER TABLE request ADD COLUMN paused_due_at BIGINT",
        "ALTER TABLE request ADD COLUMN paused_ms BIGINT NOT NULL DEFAULT 0",
        "ALTER TABLE request ADD COLUMN reopened BIGINT NOT NULL DEFAULT 0",
        "ALTER TABLE request ADD COLUMN terms_version BIGINT",
        "ALTER TABLE request ADD COLUMN priority BIGINT NOT NULL DEFAULT 0",
        "ALTER TABLE request ADD COLUMN escalated_at BIGINT",
        // Existing cases keep their date. What was taken up again before is counted from the timeline.
        "UPDATE request SET reopened = 1 WHERE id IN (SELECT o.request_id FROM activity o JOIN activity c \
         ON c.request_id = o.request_id AND c.id < o.id WHERE o.kind = 'status' AND o.status = 'in_review' \
         AND c.kind = 'status' AND c.status IN ('resolved', 'declined'))",
        // Who still waits for a first answer: few, by promise.
        "CREATE INDEX request_unanswered ON request (response_due_at) \
         WHERE responded_at IS NULL AND response_due_at IS NOT NULL",
        // `body` is the terms, or the calendar, as JSON. Rows stay when a service goes.
        "CREATE TABLE service_terms (service_code TEXT NOT NULL, version BIGINT NOT NULL, valid_from BIGINT NOT NULL, \
         body TEXT NOT NULL, PRIMARY KEY (service_code, version))",
        "CREATE TABLE calendar (code TEXT NOT NULL, version BIGINT NOT NULL, valid_from BIGINT NOT NULL, \
         body TEXT NOT NULL, PRIMARY KEY (code, version))",
        // A rule acts once on a case: the row is the proof.
        "CREATE TABLE escalation (request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, rule TEXT NOT NULL, \
         at BIGINT NOT NULL, PRIMARY KEY (request_id, rule))",
        "DROP INDEX request_open_due",
        "CREATE INDEX request_open_due ON request ((COALESCE(due_at, 9223372036854775807)), id, visibility) \
         WHERE COALESCE(status, '') IN ('received', 'in_review', 'planned', 'in_progress', 'waiting')",
        "DROP INDEX request_open_new",
        "CREATE INDEX request_open_new ON request (id, visibility) \
         WHERE COALESCE(status, '') IN ('received', 'in_review', 'planned', 'in_progress', 'waiting')",
    ],
    sqlite: &[],
    postgres: &[],
};
