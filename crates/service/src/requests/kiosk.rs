//! What a shared terminal proves itself with: a number of its own and the installation's seal of it, so that nothing has
//! to be stored. So, too, that a report was made there just now.

use crate::PortalConfig;
use chrono::{DateTime, Duration, Utc};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use stoa_domain::requests::Reference;
use uuid::Uuid;

/// The terminal's token: its number and an HMAC-SHA-256 (RFC 2104) of it.
pub fn kiosk_token(config: &PortalConfig, id: Uuid) -> String {
    let seal = hex::encode(mac(config, id).finalize().into_bytes());
    format!("{id}.{seal}")
}

/// The terminal of a token; `None` where it is not ours. Takes the same time whatever is wrong with the seal.
pub fn kiosk_of(config: &PortalConfig, token: &str) -> Option<Uuid> {
    let (id, seal) = token.split_once('.')?;
    let (id, seal) = (id.parse().ok()?, hex::decode(seal).ok()?);
    mac(config, id).verify_slice(&seal).ok().map(|()| id)
}

/// How long whoever reported at a terminal may say there where its news goes.
const PASS: Duration = Duration::minutes(10);

/// That a report was made at this terminal, for ten minutes: the second it ends with an HMAC-SHA-256 (RFC 2104) of
/// terminal, reference and that second.
pub fn kiosk_pass(
    config: &PortalConfig,
    kiosk: Uuid,
    reference: &Reference,
    now: DateTime<Utc>,
) -> String {
    let until = (now + PASS).timestamp();
    let seal = pass_mac(config, kiosk, reference, until).finalize();
    format!("{until}.{}", hex::encode(seal.into_bytes()))
}

/// Is it such a pass, for this terminal and report, and not over yet?
pub fn is_kiosk_pass(
    config: &PortalConfig,
    kiosk: Uuid,
    reference: &Reference,
    pass: &str,
    now: DateTime<Utc>,
) -> bool {
    let read = pass.split_once('.').and_then(|(until, seal)| {
        let until: i64 = until.parse().ok()?;
        Some((until, hex::decode(seal).ok()?))
    });
    read.is_some_and(|(until, seal)| {
        let fits = pass_mac(config, kiosk, reference, until).verify_slice(&seal);
        fits.is_ok() && now.timestamp() < until
    })
}

fn pass_mac(config: &PortalConfig, kiosk: Uuid, reference: &Reference, until: i64) -> Hmac<Sha256> {
    let mut mac = mac(config, kiosk);
    mac.update(b":pass:");
    mac.update(reference.as_str().as_bytes());
    mac.update(&until.to_be_bytes());
    mac
}

fn mac(config: &PortalConfig, id: Uuid) -> Hmac<Sha256> {
    // A key shorter than a block is filled up with zeros (RFC 2104 §2).
    let mut key = [0; 64];
    key[..config.secret.len()].copy_from_slice(&config.secret);
    let mut mac = Hmac::<Sha256>::new(&key.into());
    mac.update(b"kiosk:");
    mac.update(id.as_bytes());
    mac
}
