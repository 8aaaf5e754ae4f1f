//! Open311: keys of programs, services that are another city's to do, and the timeline by time.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s6_open311",
    both: &[
        "CREATE TABLE api_key (id {uuid} PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL, purpose TEXT NOT NULL, \
         token_hash TEXT NOT NULL UNIQUE, prefix TEXT NOT NULL, state TEXT NOT NULL, may_update BOOLEAN NOT NULL, \
         created_at BIGINT NOT NULL, decided_at BIGINT, decided_by TEXT, last_used_at BIGINT)",
        "CREATE INDEX api_key_newest ON api_key (state, created_at)",
        "CREATE INDEX activity_at ON activity (at, id)",
        "CREATE TABLE forward_target (service_code TEXT PRIMARY KEY, endpoint TEXT NOT NULL, jurisdiction_id TEXT, \
         api_key TEXT NOT NULL, their_code TEXT NOT NULL, share_contact BOOLEAN NOT NULL)",
        "CREATE TABLE forward (request_id BIGINT PRIMARY KEY REFERENCES request(id) ON DELETE CASCADE, \
         service_code TEXT NOT NULL, state TEXT NOT NULL, attempts BIGINT NOT NULL, next_at BIGINT, first_try_at BIGINT, last_error TEXT, token TEXT, their_id TEXT, their_status TEXT, their_notes TEXT, \
         created_at BIGINT NOT NULL)",
        "CREATE INDEX forward_due ON forward (state, next_at)",
    ],
    sqlite: &[],
    postgres: &[],
};
