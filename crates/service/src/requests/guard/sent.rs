//! Counts by slots of five minutes.

use super::{Allowance, Sender};
use crate::{Portal, PortalConfig, Result};
use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use stoa_domain::text;

/// The length of a slot, in seconds.
const SLOT_S: i64 = 300;

/// How long counts are kept, in seconds.
pub const KEPT_S: i64 = 2 * 86_400;

/// The slot a moment lies in.
pub fn slot(at: DateTime<Utc>) -> i64 {
    at.timestamp().div_euclid(SLOT_S)
}

/// The key of a source.
pub fn source_key(portal: &Portal, sender: &Sender) -> String {
    keyed(&portal.ctx.config, "source", &sender.source.to_string())
}

/// The key of the mail address a report names; `None` where it names none.
pub fn recipient_key(portal: &Portal, sender: &Sender) -> Option<String> {
    let email = text::clean_line(sender.email).to_lowercase();
    (!email.is_empty()).then(|| keyed(&portal.ctx.config, "recipient", &email))
}

pub fn keyed(config: &PortalConfig, kind: &str, what: &str) -> String {
    let mut mac = mac(config);
    mac.update(kind.as_bytes());
    mac.update(b":");
    mac.update(what.as_bytes());
    format!("{kind}:{}", hex::encode(&mac.finalize().into_bytes()[..16]))
}

/// What tells one secret from another and nothing about it.
pub fn mark_of_secret(config: &PortalConfig) -> String {
    keyed(config, "secret", "mark")
}

/// HMAC-SHA-256 (RFC 2104) under the installation's secret.
pub fn mac(config: &PortalConfig) -> Hmac<Sha256> {
    let mut key = [0; 64];
    key[..config.secret.len()].copy_from_slice(&config.secret);
    let mut mac = Hmac::<Sha256>::new(&key.into());
    mac.update(b"guard:");
    mac
}

/// How many a key has sent in the period of an allowance, and in how many seconds the first of them counts no more.
pub async fn lately(portal: &Portal, key: &str, allowed: &Allowance) -> Result<(u64, u64)> {
    let now = portal.ctx.clock.now();
    let period = i64::try_from(allowed.period.as_secs()).unwrap_or(KEPT_S);
    let from = slot(now - chrono::Duration::seconds(period)) + 1;
    let (count, oldest) = stoa_store::requests::sent::since(&portal.store, key, from).await?;
    let frees = (oldest.unwrap_or(from) * SLOT_S + period).max(now.timestamp() + 1);
    Ok((count, (frees - now.timestamp()).unsigned_abs()))
}
