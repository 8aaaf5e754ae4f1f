//! The secret in a report's receipt. It is made from the installation's secret and the reference, so that a receipt that
//! is asked for again by the same idempotency key holds the same one, and the store holds none.

use crate::PortalConfig;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use stoa_domain::requests::Reference;

/// HMAC-SHA-256 (RFC 2104) of the reference, hexadecimal.
pub fn receipt_token(config: &PortalConfig, reference: &Reference) -> String {
    hex::encode(mac(config, reference).finalize().into_bytes())
}

/// Is it that report's? Takes the same time whatever is wrong with it.
pub fn is_of(config: &PortalConfig, reference: &Reference, token: &str) -> bool {
    hex::decode(token).is_ok_and(|t| mac(config, reference).verify_slice(&t).is_ok())
}

fn mac(config: &PortalConfig, reference: &Reference) -> Hmac<Sha256> {
    // A key shorter than a block is filled up with zeros (RFC 2104 §2).
    let mut key = [0; 64];
    key[..config.secret.len()].copy_from_slice(&config.secret);
    let mut mac = Hmac::<Sha256>::new(&key.into());
    mac.update(b"receipt:");
    mac.update(reference.as_str().as_bytes());
    mac
}
