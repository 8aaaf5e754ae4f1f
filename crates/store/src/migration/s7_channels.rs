//! The channel of arrival has codes of its own, and is found and counted by.

use super::Step;

/// Indexes a bulk load drops and makes again: name, and what they are on.
pub(crate) const SLOW_INDEXES: &[(&str, &str)] = &[
    // A channel's requests newest first; how many came by each is counted in it alone.
    ("request_channel", "request (channel, id)"),
];

pub(crate) const STEP: Step = Step {
    name: "s7_channels",
    both: &[
        "UPDATE request SET channel = 'desk' WHERE channel = 'staff'",
        // A city's own words become codes, as `Intake::read` makes them.
        "UPDATE request SET channel = lower(replace(trim(channel), ' ', '_')) \
         WHERE channel LIKE '% %' OR channel <> lower(channel)",
        "CREATE INDEX request_channel ON request (channel, id)",
    ],
    sqlite: &[],
    postgres: &[],
};
