//! The outbox and the messages made from it.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s4_outbox",
    both: &[
        "CREATE TABLE outbox (seq {id}, kind TEXT NOT NULL, request_id BIGINT NOT NULL, payload TEXT NOT NULL, \
         public BOOLEAN NOT NULL, at BIGINT NOT NULL, done_at BIGINT)",
        "CREATE INDEX outbox_waiting ON outbox (seq) WHERE done_at IS NULL",
        "CREATE INDEX outbox_request ON outbox (request_id, seq)",
        "CREATE TABLE message (id {uuid} PRIMARY KEY, dedup TEXT NOT NULL UNIQUE, request_id BIGINT, follower_id {uuid}, \
         recipient TEXT NOT NULL, locale TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL, html TEXT NOT NULL, \
         unsubscribe_url TEXT, status TEXT NOT NULL, attempts BIGINT NOT NULL, next_at BIGINT, claimed_at BIGINT, \
         last_error TEXT, created_at BIGINT NOT NULL, sent_at BIGINT)",
        "CREATE INDEX message_due ON message (status, next_at)",
        "CREATE INDEX message_newest ON message (created_at, id)",
    ],
    sqlite: &[],
    postgres: &[],
};
