//! Staff, their sessions, and failed sign-ins.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s2_accounts",
    both: &[
        "CREATE TABLE staff (id {uuid} PRIMARY KEY, username TEXT NOT NULL UNIQUE, name TEXT NOT NULL, role TEXT NOT NULL, \
         department TEXT, password_hash TEXT NOT NULL, active BOOLEAN NOT NULL, created_at BIGINT NOT NULL)",
        "CREATE TABLE session (token_hash TEXT PRIMARY KEY, staff_id {uuid} NOT NULL REFERENCES staff(id) ON DELETE CASCADE, \
         created_at BIGINT NOT NULL, last_seen_at BIGINT NOT NULL, expires_at BIGINT NOT NULL)",
        "CREATE INDEX session_expiry ON session (expires_at)",
        "CREATE TABLE sign_in_failure (id {id}, key TEXT NOT NULL, at BIGINT NOT NULL)",
        "CREATE INDEX sign_in_failure_key ON sign_in_failure (key, at)",
    ],
    sqlite: &[],
    postgres: &[],
};
