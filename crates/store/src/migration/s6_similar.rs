//! Requests that belong together, who else is concerned, and what photos look like.

use super::Step;

/// Indexes a bulk load drops and makes again: name, and what they are on.
pub(crate) const SLOW_INDEXES: &[(&str, &str)] = &[
    // What is around a place and open (closed at the end of time) or closed lately: the index alone tells.
    (
        "request_near",
        "request (cell, (COALESCE(closed_at, 9223372036854775807)))",
    ),
];

pub(crate) const STEP: Step = Step {
    name: "s6_similar",
    both: &[
        // `from` is the duplicate, the part, or the earlier of two that name each other.
        "CREATE TABLE relation (kind TEXT NOT NULL, from_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, \
         to_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, created_at BIGINT NOT NULL, \
         PRIMARY KEY (from_id, kind, to_id))",
        "CREATE INDEX relation_to ON relation (to_id, kind)",
        // A duplicate has one survivor, a part one parent.
        "CREATE UNIQUE INDEX relation_one ON relation (from_id, kind) WHERE kind IN ('duplicate', 'part')",
        "CREATE TABLE me_too (request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, \
         device_hash TEXT NOT NULL, created_at BIGINT NOT NULL, PRIMARY KEY (request_id, device_hash))",
        "CREATE INDEX request_near ON request (cell, (COALESCE(closed_at, 9223372036854775807)))",
        // The 64 bits of the perceptual hash, as a signed number.
        "ALTER TABLE media ADD COLUMN photo_hash BIGINT",
        // Whose merging made them follow, so that taking it apart can end it.
        "ALTER TABLE follower ADD COLUMN via_request_id BIGINT",
    ],
    sqlite: &[],
    postgres: &[],
};
