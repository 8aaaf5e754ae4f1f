//! What came in by mail, conversations under way, and posts for everyone.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s7_inbound",
    both: &[
        // `key`: the hash of a mail's Message-ID and writer, so that one brought twice is taken once.
        "CREATE TABLE inbound_mail (key TEXT PRIMARY KEY, request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, \
         message_id TEXT, sender TEXT NOT NULL, opened BOOLEAN NOT NULL, verified BOOLEAN NOT NULL, received_at BIGINT NOT NULL)",
        "CREATE INDEX inbound_mail_sender ON inbound_mail (sender, received_at)",
        "CREATE INDEX inbound_mail_request ON inbound_mail (request_id)",
        "ALTER TABLE message ADD COLUMN in_reply_to TEXT",
        "CREATE TABLE dialogue (conversation TEXT PRIMARY KEY, state TEXT NOT NULL, body TEXT NOT NULL, locale TEXT NOT NULL, \
         version BIGINT NOT NULL, updated_at BIGINT NOT NULL)",
        "CREATE INDEX dialogue_updated ON dialogue (updated_at)",
        // The message is what waits, is tried and fails; here is what it is about and what came of it.
        "CREATE TABLE post (message_id {uuid} PRIMARY KEY, request_id BIGINT NOT NULL REFERENCES request(id) ON DELETE CASCADE, \
         account TEXT NOT NULL, url TEXT, created_at BIGINT NOT NULL)",
        "CREATE INDEX post_request ON post (request_id, created_at)",
    ],
    sqlite: &[],
    postgres: &[],
};
