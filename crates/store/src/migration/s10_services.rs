//! The catalogue is kept by the desk: what is offered no more stays for its cases, versions of forms say who made them, and a
//! form under way is kept until it is published.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s10_services",
    both: &[
        "ALTER TABLE service ADD COLUMN retired BOOLEAN NOT NULL DEFAULT FALSE",
        // Null: it came with a load of the catalogue.
        "ALTER TABLE service_form ADD COLUMN at BIGINT",
        "ALTER TABLE service_form ADD COLUMN actor TEXT",
        "CREATE TABLE service_draft (service_code TEXT PRIMARY KEY, based_on BIGINT NOT NULL, at BIGINT NOT NULL, \
         staff_id {uuid} REFERENCES staff(id) ON DELETE SET NULL, body TEXT NOT NULL)",
    ],
    sqlite: &[],
    postgres: &[],
};
