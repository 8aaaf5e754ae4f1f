//! Every change of what the city sets for itself, with what was before and what is after.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s10_config_changes",
    both: &[
        "CREATE TABLE config_change (id {id}, at BIGINT NOT NULL, staff_id {uuid} REFERENCES staff(id) ON DELETE SET NULL, \
         actor TEXT, kind TEXT NOT NULL, subject TEXT NOT NULL, before_json TEXT, after_json TEXT, undoes BIGINT)",
        "CREATE INDEX config_change_of ON config_change (kind, subject, id)",
        "CREATE INDEX config_change_by ON config_change (staff_id, id)",
    ],
    sqlite: &[],
    postgres: &[],
};
