//! Templates belong to a service or to all, are kept by staff, and are retired instead of deleted.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s9_templates",
    both: &[
        "ALTER TABLE template ADD COLUMN service_code TEXT",
        "ALTER TABLE template ADD COLUMN version BIGINT NOT NULL DEFAULT 1",
        "ALTER TABLE template ADD COLUMN retired_at BIGINT",
        "ALTER TABLE template ADD COLUMN changed_at BIGINT",
        "ALTER TABLE template ADD COLUMN changed_by TEXT",
        // The city's own are known by this when its folder is loaded again; those of staff have none.
        "ALTER TABLE template ADD COLUMN origin TEXT",
        "UPDATE template SET origin = locale || '/' || name",
    ],
    sqlite: &[],
    postgres: &[],
};
