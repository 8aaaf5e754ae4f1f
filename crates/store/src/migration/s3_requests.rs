//! Requests and what belongs to them.

use super::Step;

/// Indexes a bulk load drops and makes again: name, and what they are on.
pub(crate) const SLOW_INDEXES: &[(&str, &str)] = &[
    // The map: a cluster query reads this index alone.
    ("request_map", "request (cell, status, lat, lon)"),
    ("request_status", "request (status, id)"),
    ("request_service", "request (service_code, id)"),
    ("request_neighborhood", "request (neighborhood, id)"),
    ("request_opened", "request (opened_at, id)"),
    (
        "request_due",
        "request ((COALESCE(due_at, 9223372036854775807)), id)",
    ),
    // The desk's queue: a tenth of the rows, by promise.
    (
        "request_open_due",
        "request ((COALESCE(due_at, 9223372036854775807)), id) \
         WHERE COALESCE(status, '') IN ('received', 'in_review', 'planned', 'in_progress')",
    ),
    ("request_assignee", "request (assignee_id, id)"),
    ("activity_request", "activity (request_id, id)"),
];

/// The same on PostgreSQL alone. SQLite's text search is a table, not an index.
pub(crate) const SLOW_ON_POSTGRES: &[(&str, &str)] =
    &[("request_search", "request USING gin (search)")];

pub(crate) const STEP: Step = Step {
    name: "s3_requests",
    both: &[
        "CREATE TABLE request (id {id}, reference TEXT NOT NULL UNIQUE, service_code TEXT NOT NULL, status TEXT NOT NULL, \
         description TEXT NOT NULL, lat DOUBLE PRECISION, lon DOUBLE PRECISION, cell BIGINT, address TEXT, place_words TEXT, \
         neighborhood TEXT, council_district TEXT, police_district TEXT, department TEXT NOT NULL, assignee_id {uuid}, \
         channel TEXT NOT NULL, locale TEXT NOT NULL, answers TEXT NOT NULL, contact_name TEXT, contact_email TEXT, \
         contact_phone TEXT, version BIGINT NOT NULL, sample BOOLEAN NOT NULL, opened_at BIGINT NOT NULL, \
         updated_at BIGINT NOT NULL, due_at BIGINT, closed_at BIGINT, external_id TEXT)",
        "CREATE TABLE activity (id {id}, request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, kind TEXT NOT NULL, \
         at BIGINT NOT NULL, status TEXT, body TEXT, internal BOOLEAN NOT NULL, actor TEXT, department TEXT)",
        "CREATE TABLE media (id {uuid} PRIMARY KEY, request_id BIGINT REFERENCES request(id) ON DELETE CASCADE, \
         draft_token_hash TEXT, position BIGINT NOT NULL, mime TEXT NOT NULL, width BIGINT NOT NULL, height BIGINT NOT NULL, \
         size BIGINT NOT NULL, blob_key TEXT NOT NULL, thumb_key TEXT, alt TEXT NOT NULL, created_at BIGINT NOT NULL)",
        "CREATE INDEX media_request ON media (request_id, position)",
        "CREATE INDEX media_draft ON media (draft_token_hash)",
        "CREATE TABLE follower (id {uuid} PRIMARY KEY, request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, \
         email TEXT NOT NULL, locale TEXT NOT NULL, is_reporter BOOLEAN NOT NULL, token_hash TEXT NOT NULL UNIQUE, \
         created_at BIGINT NOT NULL, ended_at BIGINT, UNIQUE (request_id, email))",
        "CREATE TABLE idempotency (scope TEXT NOT NULL, key TEXT NOT NULL, body_hash TEXT NOT NULL, answer TEXT, \
         created_at BIGINT NOT NULL, PRIMARY KEY (scope, key))",
        "CREATE TABLE draft (token_hash TEXT PRIMARY KEY, body TEXT NOT NULL, updated_at BIGINT NOT NULL)",
        "CREATE INDEX request_map ON request (cell, status, lat, lon)",
        "CREATE INDEX request_status ON request (status, id)",
        "CREATE INDEX request_service ON request (service_code, id)",
        "CREATE INDEX request_neighborhood ON request (neighborhood, id)",
        "CREATE INDEX request_opened ON request (opened_at, id)",
        "CREATE INDEX request_due ON request ((COALESCE(due_at, 9223372036854775807)), id)",
        "CREATE INDEX request_open_due ON request ((COALESCE(due_at, 9223372036854775807)), id) \
         WHERE COALESCE(status, '') IN ('received', 'in_review', 'planned', 'in_progress')",
        "CREATE INDEX request_assignee ON request (assignee_id, id)",
        "CREATE INDEX activity_request ON activity (request_id, id)",
    ],
    sqlite: &[
        "CREATE VIRTUAL TABLE request_text USING fts5(body, content='', contentless_delete=1, \
         tokenize='unicode61 remove_diacritics 2', prefix='2 3')",
    ],
    postgres: &[
        "ALTER TABLE request ADD COLUMN search tsvector",
        "CREATE INDEX request_search ON request USING gin (search)",
    ],
};
