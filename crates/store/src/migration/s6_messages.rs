//! Addresses messages go to, what their owners subscribed to, and what waits for their digests.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s6_messages",
    both: &[
        "CREATE TABLE recipient (id {uuid} PRIMARY KEY, key TEXT NOT NULL UNIQUE, channel TEXT NOT NULL, address TEXT NOT NULL, \
         push_keys TEXT, locale TEXT, cadence TEXT NOT NULL, quiet_from BIGINT, quiet_to BIGINT, kinds TEXT NOT NULL, \
         created_at BIGINT NOT NULL, bounced_at BIGINT, bounce_reason TEXT, stopped_at BIGINT, last_delivered_at BIGINT)",
        "CREATE TABLE subscription (id {uuid} PRIMARY KEY, recipient_id {uuid} NOT NULL REFERENCES recipient(id) ON DELETE CASCADE, \
         area TEXT NOT NULL, place TEXT NOT NULL, lat DOUBLE PRECISION, lon DOUBLE PRECISION, metres BIGINT, service_code TEXT, \
         locale TEXT NOT NULL, preferences TEXT, code_hash TEXT, code_tries BIGINT NOT NULL, created_at BIGINT NOT NULL, \
         confirmed_at BIGINT, ended_at BIGINT, last_delivered_at BIGINT)",
        // What events look up.
        "CREATE INDEX subscription_place ON subscription (area, place) WHERE ended_at IS NULL",
        "CREATE INDEX subscription_recipient ON subscription (recipient_id)",
        "CREATE INDEX subscription_waiting ON subscription (created_at) WHERE confirmed_at IS NULL",
        "CREATE TABLE subscription_cell (cell BIGINT NOT NULL, \
         subscription_id {uuid} NOT NULL REFERENCES subscription(id) ON DELETE CASCADE, PRIMARY KEY (cell, subscription_id))",
        "CREATE INDEX subscription_cell_subscription ON subscription_cell (subscription_id)",
        "CREATE TABLE digest_item (id {id}, dedup TEXT NOT NULL UNIQUE, \
         recipient_id {uuid} NOT NULL REFERENCES recipient(id) ON DELETE CASCADE, follower_id {uuid}, subscription_id {uuid}, \
         request_id BIGINT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, body TEXT, locale TEXT NOT NULL, \
         at BIGINT NOT NULL, due_at BIGINT NOT NULL)",
        "CREATE INDEX digest_item_due ON digest_item (due_at)",
        "CREATE INDEX digest_item_recipient ON digest_item (recipient_id, id)",
        "ALTER TABLE message ADD COLUMN channel TEXT NOT NULL DEFAULT 'mail'",
        "ALTER TABLE message ADD COLUMN kind TEXT NOT NULL DEFAULT 'status'",
        "ALTER TABLE message ADD COLUMN recipient_id {uuid}",
        "ALTER TABLE message ADD COLUMN subscription_id {uuid}",
        "CREATE INDEX message_recipient ON message (recipient_id, created_at)",
        "CREATE INDEX follower_address ON follower ((lower(email)))",
    ],
    sqlite: &[],
    postgres: &[],
};
