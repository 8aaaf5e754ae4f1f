//! Cases brought along from an earlier system: the imports, what each made, and what was wrong with their rows.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s10_history",
    both: &[
        // `first_id`: the numbers of its cases are kept free for it, below all there are, so that history is older than the rest.
        "CREATE TABLE history_import (id {uuid} PRIMARY KEY, source TEXT NOT NULL, file_name TEXT NOT NULL, size BIGINT NOT NULL, \
         state TEXT NOT NULL, by_name TEXT, created_at BIGINT NOT NULL, changed_at BIGINT NOT NULL, layout TEXT NOT NULL, \
         profile TEXT NOT NULL, mapping TEXT NOT NULL, at_row TEXT NOT NULL, counts TEXT NOT NULL, first_id BIGINT, \
         newest_first BOOLEAN NOT NULL, version BIGINT NOT NULL, lease {uuid}, lease_until BIGINT)",
        "CREATE TABLE history_row (source TEXT NOT NULL, external_id TEXT NOT NULL, import_id {uuid} NOT NULL, \
         request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, entries BIGINT NOT NULL, \
         PRIMARY KEY (source, external_id))",
        "CREATE INDEX history_row_import ON history_row (import_id, request_id)",
        "CREATE INDEX history_row_request ON history_row (request_id)",
        // Which numbers a dry run has seen.
        "CREATE TABLE history_seen (import_id {uuid} NOT NULL, external_id TEXT NOT NULL, PRIMARY KEY (import_id, external_id))",
        "CREATE TABLE history_issue (id {id}, import_id {uuid} NOT NULL, line BIGINT NOT NULL, column_name TEXT NOT NULL, \
         value TEXT NOT NULL, trouble TEXT NOT NULL)",
        "CREATE INDEX history_issue_import ON history_issue (import_id, id)",
    ],
    sqlite: &[],
    postgres: &[],
};
