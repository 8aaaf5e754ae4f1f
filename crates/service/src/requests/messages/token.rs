//! The secrets in the links of messages. They are made from the installation's secret and an id, so that every message
//! can carry them although the store keeps at most their hash.

use crate::PortalConfig;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use stoa_domain::requests::Reference;
use stoa_store::requests::RequestRecord;
use uuid::Uuid;

/// HMAC-SHA-256 (RFC 2104) of the follower's id, hexadecimal.
pub fn follower_token(config: &PortalConfig, follower: Uuid) -> String {
    let mut mac = keyed(config);
    mac.update(b"follower:");
    mac.update(follower.as_bytes());
    hex::encode(mac.finalize().into_bytes())
}

/// With this a reporter sees their own report also where nobody else does: half of an HMAC-SHA-256 over the reference (128
/// bits, RFC 2104 §5), hexadecimal.
pub fn own_key(config: &PortalConfig, reference: &Reference) -> String {
    hex::encode(&owned(config, reference).finalize().into_bytes()[..16])
}

/// Is it that report's? Takes the same time whatever is wrong with it.
pub fn is_own_key(config: &PortalConfig, reference: &Reference, key: &str) -> bool {
    let key = hex::decode(key.trim()).ok().filter(|k| k.len() == 16);
    key.is_some_and(|k| owned(config, reference).verify_truncated_left(&k).is_ok())
}

fn owned(config: &PortalConfig, reference: &Reference) -> Hmac<Sha256> {
    let mut mac = keyed(config);
    mac.update(b"own:");
    mac.update(reference.as_str().as_bytes());
    mac
}

/// With this the reporter of a case says whether a closing of it is right: half of an HMAC-SHA-256 over the reference and
/// the number of the closing's entry (128 bits, RFC 2104 §5), hexadecimal.
pub fn closing_key(config: &PortalConfig, reference: &Reference, entry: i64) -> String {
    hex::encode(&of_closing(config, reference, entry).finalize().into_bytes()[..16])
}

/// Is it that closing's? Takes the same time whatever is wrong with it.
pub fn is_closing_key(config: &PortalConfig, reference: &Reference, entry: i64, key: &str) -> bool {
    let key = hex::decode(key.trim()).ok().filter(|k| k.len() == 16);
    let mac = of_closing(config, reference, entry);
    key.is_some_and(|k| mac.verify_truncated_left(&k).is_ok())
}

fn of_closing(config: &PortalConfig, reference: &Reference, entry: i64) -> Hmac<Sha256> {
    let mut mac = keyed(config);
    mac.update(b"closing:");
    mac.update(reference.as_str().as_bytes());
    mac.update(&entry.to_be_bytes());
    mac
}

/// A number of a case that only this installation can make, for drawing a sample.
pub fn case_number(config: &PortalConfig, reference: &Reference) -> u64 {
    let mut mac = keyed(config);
    mac.update(b"sample:");
    mac.update(reference.as_str().as_bytes());
    let bytes = mac.finalize().into_bytes();
    bytes.iter().take(8).fold(0, |n, b| n << 8 | u64::from(*b))
}

/// What a signed link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Seeing and changing everything that goes to an address; ending all of it.
    Manage,
    /// Ending one subscription.
    Unsubscribe,
    /// Saying yes to one subscription.
    Confirm,
    /// A contractor's one case.
    HandOff,
}

impl Purpose {
    const fn letter(self) -> char {
        match self {
            Self::Manage => 'm',
            Self::Unsubscribe => 'u',
            Self::Confirm => 'c',
            Self::HandOff => 'h',
        }
    }
}

/// A signed link's secret: the purpose, the id, and half of an HMAC-SHA-256 over both (128 bits, RFC 2104 §5).
pub fn signed(config: &PortalConfig, purpose: Purpose, id: Uuid) -> String {
    let letter = purpose.letter();
    let mac = linked(config, letter, id).finalize().into_bytes();
    format!("{letter}{}{}", id.simple(), hex::encode(&mac[..16]))
}

/// The id of a secret that [`signed`] made for this purpose.
pub fn opened(config: &PortalConfig, purpose: Purpose, token: &str) -> Option<Uuid> {
    let rest = token.trim().strip_prefix(purpose.letter())?;
    let (id, mac) = (rest.get(..32)?, rest.get(32..)?);
    let id: Uuid = id.parse().ok()?;
    let mac = hex::decode(mac).ok().filter(|m| m.len() == 16)?;
    linked(config, purpose.letter(), id)
        .verify_truncated_left(&mac)
        .ok()
        .map(|()| id)
}

fn linked(config: &PortalConfig, letter: char, id: Uuid) -> Hmac<Sha256> {
    let mut mac = keyed(config);
    mac.update(b"link:");
    mac.update(&[letter as u8]);
    mac.update(id.as_bytes());
    mac
}

pub fn keyed(config: &PortalConfig) -> Hmac<Sha256> {
    // A key shorter than a block is filled up with zeros (RFC 2104 §2).
    let mut key = [0; 64];
    key[..config.secret.len()].copy_from_slice(&config.secret);
    Hmac::<Sha256>::new(&key.into())
}

/// Where the links of messages lead.
pub struct Links<'a>(pub &'a PortalConfig);

impl Links<'_> {
    /// A request's page.
    pub fn request(&self, reference: &Reference) -> String {
        format!("{}/requests/{reference}", self.0.public_url)
    }

    /// A request's page at the desk.
    pub fn desk(&self, reference: &Reference) -> String {
        format!("{}/desk/requests/{reference}", self.0.public_url)
    }

    /// A request's page as its reporter sees it: with the key where nobody else may.
    pub fn seen(&self, request: &RequestRecord) -> String {
        let page = self.request(&request.reference);
        match request.visibility.is_public() {
            true => page,
            false => format!("{page}?key={}", own_key(self.0, &request.reference)),
        }
    }

    /// Where a case's reporter says whether a closing of it is right.
    pub fn ending(&self, reference: &Reference, entry: i64) -> String {
        let key = closing_key(self.0, reference, entry);
        format!(
            "{}/requests/{reference}/ending?key={key}",
            self.0.public_url
        )
    }

    /// The page where everything that goes to an address is seen and changed.
    pub fn manage(&self, recipient: Uuid) -> String {
        let token = signed(self.0, Purpose::Manage, recipient);
        format!("{}/messages/{token}", self.0.public_url)
    }

    /// Hearing no more of a request.
    pub fn unfollow(&self, follower: Uuid) -> String {
        let token = follower_token(self.0, follower);
        format!("{}/do/requests/unfollow?token={token}", self.0.public_url)
    }

    /// Ending one subscription.
    pub fn unsubscribe(&self, subscription: Uuid) -> String {
        let token = signed(self.0, Purpose::Unsubscribe, subscription);
        format!("{}/do/follow/unsubscribe?token={token}", self.0.public_url)
    }

    /// Ending everything that goes to an address.
    pub fn stop(&self, recipient: Uuid) -> String {
        let token = signed(self.0, Purpose::Manage, recipient);
        format!("{}/do/follow/unsubscribe?token={token}", self.0.public_url)
    }

    /// A contractor's case.
    pub fn contractor(&self, hand_off: Uuid) -> String {
        let token = signed(self.0, Purpose::HandOff, hand_off);
        format!("{}/contractor/{token}", self.0.public_url)
    }

    /// Saying yes.
    pub fn confirm(&self, subscription: Uuid) -> String {
        let token = signed(self.0, Purpose::Confirm, subscription);
        format!("{}/do/follow/confirm?token={token}", self.0.public_url)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_opens_only_what_it_was_made_for() {
        let config = PortalConfig {
            public_url: "https://stoa.example.org".into(),
            sealing: crate::SealingKeys::none(),
            secret: [3; 32],
            tile_url: None,
            phone_country: "1".into(),
            photos: Default::default(),
            inbound: Default::default(),
        };
        let id = Uuid::from_u128(42);
        let token = signed(&config, Purpose::Manage, id);
        assert_eq!(opened(&config, Purpose::Manage, &token), Some(id));
        assert_eq!(opened(&config, Purpose::Unsubscribe, &token), None);
        for wrong in ["", "m", &token[..40], &token.replace('m', "u"), "é"] {
            assert_eq!(opened(&config, Purpose::Manage, wrong), None, "{wrong}");
        }
        let other = PortalConfig {
            secret: [4; 32],
            ..config
        };
        assert_eq!(opened(&other, Purpose::Manage, &token), None);
    }
}
