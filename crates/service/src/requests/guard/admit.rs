//! May a report come in from here now?

use super::{Allowance, Limits, Sender, proof, sent};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_store::requests::idempotency::{self, Claim};

/// The scope of proofs that were used, among the idempotency keys.
const SCOPE: &str = "proof";
/// The hardest that is ever asked: some minutes of a phone.
const HARDEST: u32 = 24;

/// The answer at the door.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    Welcome,
    /// Prove work of so many bits first. The word says what was wrong with the proof that came: `required` where none
    /// did, `not-ours`, `expired`, `not-enough`, `not-solved`, `used`. Who cannot prove anything may come back in so many
    /// seconds, when enough of what was sent counts no more.
    Prove(u32, &'static str, u64),
}

/// Lets a report in, or says what it takes. Staff work at their desk without limits. A proof is good for one report:
/// it is claimed here for the report's key, so that the same report may be tried again with it.
///
/// Counts are as of the last report that was taken: of many at once a few too many may pass.
///
/// Errors: `TooMany` for a source that had its share; `email` too-often for an address that had.
pub async fn admit(
    portal: &Portal,
    actor: &Actor,
    sender: &Sender<'_>,
    limits: &Limits,
) -> Result<Admission> {
    if matches!(actor, Actor::Staff(_) | Actor::System) {
        return Ok(Admission::Welcome);
    }
    if let (Some(allowed), Some(key)) = (&limits.recipient, sent::recipient_key(portal, sender))
        && sent::lately(portal, &key, allowed).await?.0 >= allowed.count
    {
        return Err(Error::invalid("email", "too-often"));
    }
    let key = sent::source_key(portal, sender);
    if let Some(allowed) = &limits.reports {
        let (count, retry_after_s) = sent::lately(portal, &key, allowed).await?;
        if count >= allowed.count {
            return Err(Error::TooMany { retry_after_s });
        }
    }
    let Some(allowed) = &limits.proof_after else {
        return Ok(Admission::Welcome);
    };
    let (count, again_s) = sent::lately(portal, &key, allowed).await?;
    if count < allowed.count {
        return Ok(Admission::Welcome);
    }
    let bits = bits(count, allowed, limits.proof_bits);
    let Some(given) = sender.proof else {
        return Ok(Admission::Prove(bits, "required", again_s));
    };
    match proof::check(portal, given, bits) {
        Ok(nonce) if claim(portal, &nonce, sender.key).await? => Ok(Admission::Welcome),
        Ok(_) => Ok(Admission::Prove(bits, "used", again_s)),
        Err(why) => Ok(Admission::Prove(bits, why, again_s)),
    }
}

/// One bit more each time the count doubles.
fn bits(count: u64, allowed: &Allowance, least: u32) -> u32 {
    let doublings = (count / allowed.count.max(1)).max(1).ilog2();
    (least + doublings).min(HARDEST.max(least))
}

/// Is the proof new, or this very report's?
async fn claim(portal: &Portal, nonce: &str, key: Option<&str>) -> Result<bool> {
    let now = portal.ctx.clock.now();
    let own = match key {
        Some(key) => key.to_owned(),
        None => portal.ctx.random.token(),
    };
    let tx = portal.store.begin().await?;
    let fresh = match idempotency::claim(&tx, SCOPE, nonce, &own, now).await? {
        Claim::Claimed => {
            idempotency::finish(&tx, SCOPE, nonce, "").await?;
            true
        }
        Claim::Replay(_) => true,
        Claim::Mismatch => false,
    };
    tx.commit().await?;
    Ok(fresh)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn it_gets_harder_as_more_comes() {
        let allowed = Allowance {
            count: 20,
            period: Duration::from_secs(3_600),
        };
        for (count, expected) in [
            (20, 18),
            (39, 18),
            (40, 19),
            (80, 20),
            (5_000, 24),
            (u64::MAX, 24),
        ] {
            assert_eq!(bits(count, &allowed, 18), expected, "{count}");
        }
        assert_eq!(bits(20, &allowed, 30), 30, "what an operator wants");
    }
}
