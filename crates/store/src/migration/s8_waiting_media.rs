//! Photos that came faster than they could be cleaned: they wait as they came, where no door reads.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s8_waiting_media",
    both: &[
        // A request that goes lets go of them: the row stays until its file is gone.
        "CREATE TABLE waiting_media (id {uuid} PRIMARY KEY, request_id BIGINT REFERENCES request(id) ON DELETE SET NULL, \
         position BIGINT NOT NULL, sha256 TEXT, size BIGINT NOT NULL, alt TEXT NOT NULL, created_at BIGINT NOT NULL, \
         tries BIGINT NOT NULL DEFAULT 0, next_at BIGINT NOT NULL)",
        "CREATE INDEX waiting_media_request ON waiting_media (request_id)",
        // What all of them weigh is asked with each photo.
        "CREATE INDEX waiting_media_size ON waiting_media (size)",
    ],
    sqlite: &[],
    postgres: &[],
};
