//! The signature of webhooks, both ways: `X-Stoa-Timestamp` (seconds since 1970) and `X-Stoa-Signature`
//! (`sha256=` and the hexadecimal HMAC-SHA-256 of timestamp, full stop and body).

use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use http::HeaderMap;
use sha2::Sha256;

pub const TIMESTAMP: &str = "x-stoa-timestamp";
pub const SIGNATURE: &str = "x-stoa-signature";
/// A signature older, or newer, than that is none: what was overheard cannot be sent again later, in seconds.
const FRESH: i64 = 300;

/// The value of [`SIGNATURE`].
pub fn sign(secret: &str, timestamp: i64, body: &[u8]) -> String {
    format!(
        "sha256={}",
        hex::encode(mac(secret, timestamp, body).finalize().into_bytes())
    )
}

/// Is it signed with the secret, and now?
pub fn is_signed(secret: &str, headers: &HeaderMap, body: &[u8], now: DateTime<Utc>) -> bool {
    let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    let timestamp = text(TIMESTAMP).and_then(|t| t.trim().parse::<i64>().ok());
    let given = text(SIGNATURE)
        .and_then(|s| s.strip_prefix("sha256="))
        .and_then(|s| hex::decode(s).ok());
    match (timestamp, given) {
        (Some(timestamp), Some(given)) => {
            let fresh =
                now.timestamp().saturating_sub(timestamp).unsigned_abs() <= FRESH.unsigned_abs();
            fresh && mac(secret, timestamp, body).verify_slice(&given).is_ok()
        }
        _ => false,
    }
}

fn mac(secret: &str, timestamp: i64, body: &[u8]) -> Hmac<Sha256> {
    // HMAC takes keys of any length (RFC 2104 §2): a longer one is hashed first.
    let mut key = [0u8; 64];
    let bytes = secret.as_bytes();
    match bytes.len() {
        0..=64 => key[..bytes.len()].copy_from_slice(bytes),
        _ => key[..32].copy_from_slice(&<Sha256 as sha2::Digest>::digest(bytes)),
    }
    let mut mac = Hmac::<Sha256>::new(&key.into());
    mac.update(timestamp.to_string().as_bytes());
    mac.update(b".");
    mac.update(body);
    mac
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_for_one_body_and_one_time() {
        let now = DateTime::from_timestamp(1_795_000_000, 0).unwrap();
        let with = |timestamp: i64, signature: String| {
            let mut headers = HeaderMap::new();
            headers.insert(TIMESTAMP, timestamp.to_string().parse().unwrap());
            headers.insert(SIGNATURE, signature.parse().unwrap());
            headers
        };
        let at = now.timestamp();
        let fine = with(at, sign("secret", at, b"body"));
        assert!(is_signed("secret", &fine, b"body", now));
        assert!(!is_signed("secret", &fine, b"other", now));
        assert!(!is_signed("another", &fine, b"body", now));
        assert!(!is_signed(
            "secret",
            &fine,
            b"body",
            now + chrono::Duration::minutes(6)
        ));
        assert!(!is_signed(
            "secret",
            &with(at + 1, sign("secret", at, b"body")),
            b"body",
            now
        ));
        assert!(!is_signed("secret", &HeaderMap::new(), b"body", now));
        let long = "x".repeat(100);
        assert!(is_signed(
            &long,
            &with(at, sign(&long, at, b"b")),
            b"b",
            now
        ));
    }
}
