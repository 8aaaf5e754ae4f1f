//! Which files of a report came after it, by the hash of what the device sent.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s6_late_media",
    both: &[
        "CREATE TABLE late_media (request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, sha256 TEXT NOT NULL, \
         media_id {uuid} NOT NULL REFERENCES media(id) ON DELETE CASCADE, created_at BIGINT NOT NULL, \
         PRIMARY KEY (request_id, sha256))",
        // A file that goes takes its line along.
        "CREATE INDEX late_media_media ON late_media (media_id)",
    ],
    sqlite: &[],
    postgres: &[],
};
