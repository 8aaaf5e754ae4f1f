//! Cases in the hands of contractors.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s9_hand_offs",
    both: &[
        "CREATE TABLE hand_off (id {uuid} PRIMARY KEY, request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, \
         name TEXT NOT NULL, email TEXT NOT NULL, note TEXT NOT NULL, locale TEXT NOT NULL, created_by TEXT, \
         created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, revoked_at BIGINT, seen_at BIGINT, done_at BIGINT)",
        "CREATE INDEX hand_off_of ON hand_off (request_id, created_at)",
        // Which entries of the timeline are theirs.
        "CREATE TABLE hand_off_entry (hand_off_id {uuid} NOT NULL REFERENCES hand_off(id) ON DELETE CASCADE, \
         activity_id BIGINT NOT NULL, PRIMARY KEY (hand_off_id, activity_id))",
    ],
    sqlite: &[],
    postgres: &[],
};
