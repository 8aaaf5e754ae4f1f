//! What the database keeps but whoever reads the database must not: sealed with a key that lies elsewhere (AES-256-GCM,
//! NIST SP 800-38D, with a random nonce of 96 bits). Sealed together with what it is for: in another row it does not open.

use crate::ctx::Random;
use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use sha2::{Digest, Sha256};
use std::fmt;

const NONCE: usize = 12;

/// The keys: the first seals, all open. So one is replaced by putting a new one before it.
#[derive(Clone)]
pub struct SealingKeys(Vec<[u8; 32]>);

/// Not keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("must hold keys of 64 hexadecimal digits, one a line")]
pub struct NoKeys;

impl fmt::Debug for SealingKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SealingKeys({})", self.0.len())
    }
}

impl SealingKeys {
    /// Reads keys of 64 hexadecimal digits, one a line, the newest first.
    pub fn parse(text: &str) -> Result<Self, NoKeys> {
        let lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
        let keys: Option<Vec<[u8; 32]>> = lines
            .map(|line| {
                let mut key = [0; 32];
                hex::decode_to_slice(line, &mut key).ok().map(|()| key)
            })
            .collect();
        match keys {
            Some(keys) if !keys.is_empty() => Ok(Self(keys)),
            _ => Err(NoKeys),
        }
    }

    /// No key at all: nothing opens.
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// Seals words; `about`: what they are for. Errors: more than a key can seal, which nobody types.
    pub fn seal(&self, random: &dyn Random, about: &str, words: &str) -> anyhow::Result<String> {
        let key = self.0.first().ok_or(NoKeys)?;
        let mut nonce = [0; NONCE];
        random.fill(&mut nonce);
        let payload = Payload {
            msg: words.as_bytes(),
            aad: about.as_bytes(),
        };
        let sealed = Aes256Gcm::new(key.into())
            .encrypt(&Nonce::from(nonce), payload)
            .map_err(|_| anyhow::anyhow!("cannot be sealed"))?;
        Ok(format!(
            "{}.{}{}",
            name(key),
            hex::encode(nonce),
            hex::encode(sealed)
        ))
    }

    /// What was sealed for that; `None` where none of the keys opens it.
    pub fn open(&self, about: &str, sealed: &str) -> Option<String> {
        let (named, rest) = sealed.split_once('.')?;
        let key = self.0.iter().find(|key| name(key) == named)?;
        let bytes = hex::decode(rest).ok()?;
        let (nonce, sealed) = bytes.split_at_checked(NONCE)?;
        let nonce: [u8; NONCE] = nonce.try_into().ok()?;
        let payload = Payload {
            msg: sealed,
            aad: about.as_bytes(),
        };
        let opened = Aes256Gcm::new(key.into()).decrypt(&Nonce::from(nonce), payload);
        String::from_utf8(opened.ok()?).ok()
    }

    /// Was it sealed with the newest key?
    pub fn is_newest(&self, sealed: &str) -> bool {
        let newest = self.0.first().map(name);
        sealed.split_once('.').map(|(named, _)| named.to_owned()) == newest
    }
}

/// What a key is told apart by: nothing of it can be learned from that.
fn name(key: &[u8; 32]) -> String {
    let hash = Sha256::digest([&b"stoa sealing key"[..], key].concat());
    hex::encode(&hash[..4])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::SeededRandom;

    #[test]
    fn what_is_sealed_opens_with_its_key_for_what_it_is_for_and_not_else() {
        let random = SeededRandom::new(1);
        let old = SealingKeys::parse(&"1a".repeat(32)).unwrap();
        let sealed = old.seal(&*random, "pothole", "their key").unwrap();
        assert!(!sealed.contains("their key"));
        assert_ne!(old.seal(&*random, "pothole", "their key").unwrap(), sealed);
        assert_eq!(old.open("pothole", &sealed).as_deref(), Some("their key"));
        assert_eq!(old.open("lamp", &sealed), None, "moved to another row");
        let mut broken = sealed.clone();
        broken.pop();
        for wrong in [&broken, "", ".", "plain", &sealed[..20]] {
            assert_eq!(old.open("pothole", wrong), None, "{wrong}");
        }
        // A new key before the old one: the old still opens, the new seals.
        let both = format!("{}\n{}\n", "2b".repeat(32), "1a".repeat(32));
        let both = SealingKeys::parse(&both).unwrap();
        assert_eq!(both.open("pothole", &sealed).as_deref(), Some("their key"));
        assert!(old.is_newest(&sealed) && !both.is_newest(&sealed));
        let anew = both.seal(&*random, "pothole", "their key").unwrap();
        assert!(both.is_newest(&anew));
        assert_eq!(old.open("pothole", &anew), None);
        assert_eq!(format!("{both:?}"), "SealingKeys(2)");
        for wrong in ["", "\n", "1a", &"1a".repeat(33), "plain words"] {
            assert!(SealingKeys::parse(wrong).is_err(), "{wrong}");
        }
    }
}
