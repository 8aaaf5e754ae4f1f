//! Who of the desk was named in a note, and where each wants to be told.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s9_mentions",
    both: &[
        "ALTER TABLE staff ADD COLUMN email TEXT",
        "ALTER TABLE staff ADD COLUMN locale TEXT",
        "CREATE TABLE mention (id {id}, request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, \
         activity_id BIGINT NOT NULL, staff_id {uuid} NOT NULL REFERENCES staff(id) ON DELETE CASCADE, \
         seen_at BIGINT, UNIQUE (activity_id, staff_id))",
        "CREATE INDEX mention_of ON mention (staff_id, id)",
        "CREATE INDEX mention_about ON mention (request_id)",
    ],
    sqlite: &[],
    postgres: &[],
};
