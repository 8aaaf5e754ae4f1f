//! The secret in a follower's unsubscribe address. It is made from the installation's secret and the follower's id, so
//! that every mail can carry it although the store keeps only its hash.

use crate::PortalConfig;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use uuid::Uuid;

/// HMAC-SHA-256 (RFC 2104) of the follower's id, hexadecimal.
pub fn follower_token(config: &PortalConfig, follower: Uuid) -> String {
    // A key shorter than a block is filled up with zeros (RFC 2104 §2).
    let mut key = [0; 64];
    key[..config.secret.len()].copy_from_slice(&config.secret);
    let mut mac = Hmac::<Sha256>::new(&key.into());
    mac.update(b"follower:");
    mac.update(follower.as_bytes());
    hex::encode(mac.finalize().into_bytes())
}
