//! Who sends: the installation's key, and the token it signs for a push service (RFC 8292).

use super::encrypt::{decode, encode};
use crate::gateway::clock::SystemRandom;
use anyhow::{Context, Result};
use chrono::{DateTime, Duration, Utc};
use p256::SecretKey;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use stoa_service::Random;

/// How long a token holds: at most 24 hours (§2).
const HOLDS: Duration = Duration::hours(12);

/// The installation's key. Browsers subscribe to it, so a new one would lose them all.
#[derive(Clone)]
pub struct VapidKey {
    signing: SigningKey,
    public: String,
}

impl VapidKey {
    /// Reads the key, or makes it on first start, readable by its owner only.
    pub fn open(file: &Path) -> Result<Self> {
        if !file.exists() {
            let made = encode(&fresh_key().to_bytes());
            let mut out = std::fs::OpenOptions::new()
                .write(true)
                .create_new(true)
                .mode(0o600)
                .open(file)
                .with_context(|| format!("making the key {}", file.display()))?;
            writeln!(out, "{made}")?;
            out.sync_all()?;
        }
        let text = std::fs::read_to_string(file)
            .with_context(|| format!("reading the key {}", file.display()))?;
        decode(text.trim())
            .and_then(|bytes| SecretKey::from_slice(&bytes).ok())
            .map(|secret| Self::of(&secret))
            .with_context(|| {
                format!(
                    "{} must hold a P-256 key in base64url (STOA_VAPID_FILE)",
                    file.display()
                )
            })
    }

    fn of(secret: &SecretKey) -> Self {
        Self {
            signing: SigningKey::from(secret),
            public: encode(&secret.public_key().to_sec1_bytes()),
        }
    }

    /// What browsers subscribe with: the uncompressed point in base64url.
    pub fn public(&self) -> &str {
        &self.public
    }

    /// The `Authorization` for a push service: `audience` is its origin, `subject` where its people reach ours (§2.1, §3).
    pub fn authorization(&self, audience: &str, subject: &str, now: DateTime<Utc>) -> String {
        let claims = serde_json::json!({
            "aud": audience, "exp": (now + HOLDS).timestamp(), "sub": subject,
        });
        let signed = format!(
            "{}.{}",
            encode(br#"{"typ":"JWT","alg":"ES256"}"#),
            encode(claims.to_string().as_bytes())
        );
        let signature: Signature = self.signing.sign(signed.as_bytes());
        let signature = encode(&signature.to_bytes());
        format!("vapid t={signed}.{signature}, k={}", self.public)
    }
}

/// A key out of randomness. Almost every 32 bytes are one.
pub fn fresh_key() -> SecretKey {
    loop {
        let mut bytes = [0; 32];
        SystemRandom.fill(&mut bytes);
        if let Ok(key) = SecretKey::from_slice(&bytes) {
            return key;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use p256::ecdsa::VerifyingKey;
    use p256::ecdsa::signature::Verifier;

    #[test]
    fn the_key_stays_and_signs_what_a_push_service_checks() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("vapid");
        let key = VapidKey::open(&file).unwrap();
        assert_eq!(VapidKey::open(&file).unwrap().public(), key.public());
        assert_eq!(key.public().len(), 87);
        let now = "2026-11-24T12:00:00Z".parse().unwrap();
        let header = key.authorization("https://push.example.org", "mailto:a@b.co", now);
        let (token, public) = header
            .strip_prefix("vapid t=")
            .and_then(|h| h.split_once(", k="))
            .unwrap();
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let verifying = VerifyingKey::from_sec1_bytes(&decode(public).unwrap()).unwrap();
        let signature = Signature::from_slice(&decode(signature).unwrap()).unwrap();
        verifying.verify(signed.as_bytes(), &signature).unwrap();
        let claims = decode(signed.split_once('.').unwrap().1).unwrap();
        let claims: serde_json::Value = serde_json::from_slice(&claims).unwrap();
        assert_eq!(claims["aud"], "https://push.example.org");
        assert_eq!(claims["exp"], 1_795_564_800);
        std::fs::write(&file, "nonsense").unwrap();
        assert!(VapidKey::open(&file).is_err());
    }
}
