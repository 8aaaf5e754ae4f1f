//! Who has which case open: a row a person and case, gone when they leave it.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s9_presence",
    both: &[
        "CREATE TABLE presence (request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, \
         staff_id {uuid} NOT NULL REFERENCES staff(id) ON DELETE CASCADE, doing TEXT NOT NULL, at BIGINT NOT NULL, \
         PRIMARY KEY (request_id, staff_id))",
        "CREATE INDEX presence_at ON presence (at)",
    ],
    sqlite: &[],
    postgres: &[],
};
