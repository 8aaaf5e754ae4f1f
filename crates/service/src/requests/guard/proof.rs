//! Proof of work (ADR 0008): a challenge that the portal signs and keeps nowhere, and the number that solves it.
//!
//! A challenge is `1.<bits>.<expiry, seconds since 1970>.<32 hex digits>.<signature>`; it is solved by a decimal number
//! for which SHA-256 of `<challenge>:<number>` begins with that many zero bits.

use super::sent::mac;
use crate::{Portal, PortalConfig};
use chrono::{DateTime, Duration, Utc};
use hmac::Mac;
use sha2::{Digest, Sha256};

/// How long a challenge may be answered. The slowest phones are done in a minute.
const LASTS: Duration = Duration::minutes(10);

/// The longest proof that is looked at, in bytes.
const LONGEST: usize = 200;

/// Something to solve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    pub challenge: String,
    pub bits: u32,
    pub expires_at: DateTime<Utc>,
}

/// A fresh challenge. Nothing of it is kept: its signature is its memory.
pub fn challenge(portal: &Portal, bits: u32) -> Challenge {
    let mut nonce = [0; 16];
    portal.ctx.random.fill(&mut nonce);
    let expires_at = portal.ctx.clock.now() + LASTS;
    let head = format!("1.{bits}.{}.{}", expires_at.timestamp(), hex::encode(nonce));
    let challenge = format!("{head}.{}", signature(&portal.ctx.config, &head));
    Challenge {
        challenge,
        bits,
        expires_at,
    }
}

/// What a challenge is for is part of what is signed: it fits reports and nothing else.
fn signature(config: &PortalConfig, head: &str) -> String {
    let mut mac = mac(config);
    mac.update(b"proof:report:");
    mac.update(head.as_bytes());
    hex::encode(&mac.finalize().into_bytes()[..16])
}

/// The nonce of a proof that is ours, in time, hard enough and solved; else why not: `not-ours`, `expired`,
/// `not-enough`, `not-solved`.
pub fn check(portal: &Portal, proof: &str, bits: u32) -> Result<String, &'static str> {
    let (challenge, number) = proof.split_once(':').ok_or("not-ours")?;
    let (head, signed) = challenge.rsplit_once('.').ok_or("not-ours")?;
    if proof.len() > LONGEST || !same(signed, &signature(&portal.ctx.config, head)) {
        return Err("not-ours");
    }
    // Signed by us, so its parts are as we wrote them.
    let parts: Vec<&str> = head.split('.').collect();
    let [_, had, expires, nonce] = parts.as_slice() else {
        return Err("not-ours");
    };
    let (had, expires): (u32, i64) = match (had.parse(), expires.parse()) {
        (Ok(had), Ok(expires)) => (had, expires),
        _ => return Err("not-ours"),
    };
    if expires < portal.ctx.clock.now().timestamp() {
        return Err("expired");
    }
    if had < bits {
        return Err("not-enough");
    }
    if !number.bytes().all(|b| b.is_ascii_digit()) || !solves(challenge, number, had) {
        return Err("not-solved");
    }
    Ok((*nonce).to_owned())
}

/// Does a number solve a challenge?
pub fn solves(challenge: &str, number: &str, bits: u32) -> bool {
    let hash = Sha256::digest(format!("{challenge}:{number}"));
    let mut zeros = 0;
    for byte in hash {
        zeros += byte.leading_zeros();
        if byte != 0 {
            break;
        }
    }
    zeros >= bits
}

/// In a time that does not tell how much of it fits.
fn same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |d, (x, y)| d | (x ^ y)) == 0
}
