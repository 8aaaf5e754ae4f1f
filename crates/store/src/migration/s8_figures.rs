//! The figures of how requests came in count what everyone may see: in the index alone again, which ended with the id since
//! before there was a visibility.

use super::Step;

/// Indexes a bulk load drops and makes again: name, and what they are on.
pub(crate) const SLOW_INDEXES: &[(&str, &str)] =
    &[("request_channel", "request (channel, id, visibility)")];

pub(crate) const STEP: Step = Step {
    name: "s8_figures",
    both: &[
        "DROP INDEX request_channel",
        "CREATE INDEX request_channel ON request (channel, id, visibility)",
    ],
    sqlite: &[],
    postgres: &[],
};
