//! How cases end: reasons and evidence of closings, what their reporters say to them, how they were asked.

use super::Step;

/// Indexes a bulk load drops and makes again: name, and what they are on.
pub(crate) const SLOW_INDEXES: &[(&str, &str)] = &[(
    // Few, by their nature: what is disputed and not settled.
    "request_disputed",
    "request (disputed_at, id) WHERE disputed_at IS NOT NULL",
)];

pub(crate) const STEP: Step = Step {
    name: "s9_ending",
    both: &[
        // Since when a dispute or an appeal is open.
        "ALTER TABLE request ADD COLUMN disputed_at BIGINT",
        // The entry of the timeline that a photo or video is the evidence of; such a one is no part of the report.
        "ALTER TABLE media ADD COLUMN evidence_of BIGINT",
        "CREATE INDEX request_disputed ON request (disputed_at, id) WHERE disputed_at IS NOT NULL",
        // `entry`: the entry of the timeline.
        "CREATE TABLE closing (entry BIGINT PRIMARY KEY, request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, \
         reason TEXT NOT NULL, at BIGINT NOT NULL, staff_id {uuid}, closer TEXT, confirmed_at BIGINT)",
        "CREATE INDEX closing_request ON closing (request_id, entry)",
        // `n` from 1. One with a `due_at` is an appeal.
        "CREATE TABLE dispute (request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, n BIGINT NOT NULL, \
         closing BIGINT NOT NULL, at BIGINT NOT NULL, due_at BIGINT, decided_at BIGINT, decision TEXT, reasons TEXT, \
         decided_by TEXT, PRIMARY KEY (request_id, n))",
        "CREATE INDEX dispute_waiting ON dispute (due_at) WHERE due_at IS NOT NULL AND decided_at IS NULL",
        // One voice a device.
        "CREATE TABLE dispute_backer (request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, n BIGINT NOT NULL, \
         device_hash TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (request_id, n, device_hash))",
        // Who is asked how it was, once a case.
        "CREATE TABLE satisfaction (request_id BIGINT PRIMARY KEY REFERENCES request(id) ON DELETE CASCADE, \
         asked_at BIGINT NOT NULL, score BIGINT, remark TEXT, answered_at BIGINT)",
    ],
    sqlite: &[],
    postgres: &[],
};
