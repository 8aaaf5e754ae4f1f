//! What a shared terminal proves itself with: a number of its own and the installation's seal of it, so that nothing has
//! to be stored.

use crate::PortalConfig;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
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

fn mac(config: &PortalConfig, id: Uuid) -> Hmac<Sha256> {
    // A key shorter than a block is filled up with zeros (RFC 2104 §2).
    let mut key = [0; 64];
    key[..config.secret.len()].copy_from_slice(&config.secret);
    let mut mac = Hmac::<Sha256>::new(&key.into());
    mac.update(b"kiosk:");
    mac.update(id.as_bytes());
    mac
}
