//! Who may see what: visibility of requests and files, originals of what was blacked out, objections, bans.

use super::Step;

/// Indexes a bulk load drops and makes again: name, and what they are on. Those of the same name in earlier steps are these
/// by now: visibility stands at their end, so that counts and maps of what everyone may see read the index alone.
pub(crate) const SLOW_INDEXES: &[(&str, &str)] = &[
    (
        "request_map",
        "request (cell, status, lat, lon, visibility)",
    ),
    ("request_status", "request (status, id, visibility)"),
    ("request_service", "request (service_code, id, visibility)"),
    (
        "request_neighborhood",
        "request (neighborhood, id, visibility)",
    ),
    ("request_opened", "request (opened_at, id, visibility)"),
    (
        "request_open_due",
        "request ((COALESCE(due_at, 9223372036854775807)), id, visibility) \
         WHERE COALESCE(status, '') IN ('received', 'in_review', 'planned', 'in_progress')",
    ),
    (
        "request_open_new",
        "request (id, visibility) \
         WHERE COALESCE(status, '') IN ('received', 'in_review', 'planned', 'in_progress')",
    ),
    // The desk's list of what waits for a look; what a city has of it is little.
    (
        "request_waiting",
        "request (id) WHERE visibility = 'waiting'",
    ),
];

pub(crate) const STEP: Step = Step {
    name: "s7_moderation",
    both: &[
        "ALTER TABLE request ADD COLUMN visibility TEXT NOT NULL DEFAULT 'public'",
        // Where it came from, as a hash only this installation can make; forgotten after a while.
        "ALTER TABLE request ADD COLUMN source_hash TEXT",
        "ALTER TABLE media ADD COLUMN hidden_at BIGINT",
        "DROP INDEX request_map",
        "CREATE INDEX request_map ON request (cell, status, lat, lon, visibility)",
        "DROP INDEX request_status",
        "CREATE INDEX request_status ON request (status, id, visibility)",
        "DROP INDEX request_service",
        "CREATE INDEX request_service ON request (service_code, id, visibility)",
        "DROP INDEX request_neighborhood",
        "CREATE INDEX request_neighborhood ON request (neighborhood, id, visibility)",
        "DROP INDEX request_opened",
        "CREATE INDEX request_opened ON request (opened_at, id, visibility)",
        "DROP INDEX request_open_due",
        "CREATE INDEX request_open_due ON request ((COALESCE(due_at, 9223372036854775807)), id, visibility) \
         WHERE COALESCE(status, '') IN ('received', 'in_review', 'planned', 'in_progress')",
        "DROP INDEX request_open_new",
        "CREATE INDEX request_open_new ON request (id, visibility) \
         WHERE COALESCE(status, '') IN ('received', 'in_review', 'planned', 'in_progress')",
        "CREATE INDEX request_waiting ON request (id) WHERE visibility = 'waiting'",
        "CREATE INDEX request_source ON request (opened_at) WHERE source_hash IS NOT NULL",
        // What a blacked-out part said at first.
        "CREATE TABLE original (request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, part TEXT NOT NULL, \
         body TEXT NOT NULL, at BIGINT NOT NULL, actor TEXT, PRIMARY KEY (request_id, part))",
        "CREATE TABLE objection (id {uuid} PRIMARY KEY, request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, \
         media_id {uuid}, activity_id BIGINT, reason TEXT NOT NULL, words TEXT, device_hash TEXT NOT NULL, \
         created_at BIGINT NOT NULL, settled_at BIGINT)",
        "CREATE INDEX objection_open ON objection (request_id, created_at) WHERE settled_at IS NULL",
        // One voice a device as long as nobody has looked.
        "CREATE UNIQUE INDEX objection_once ON objection (request_id, device_hash) WHERE settled_at IS NULL",
        "CREATE TABLE ban (id {uuid} PRIMARY KEY, kind TEXT NOT NULL, value TEXT NOT NULL, reason TEXT NOT NULL, actor TEXT, \
         created_at BIGINT NOT NULL, expires_at BIGINT, lifted_at BIGINT, lifted_by TEXT)",
        "CREATE INDEX ban_source ON ban (kind, value) WHERE lifted_at IS NULL",
    ],
    sqlite: &[],
    postgres: &[],
};
