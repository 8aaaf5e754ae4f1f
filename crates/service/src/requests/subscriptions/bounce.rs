//! Mail came back, or its reader complained: the address is written to no more, and both desk and owner see why.

use crate::{Portal, Result};
use stoa_domain::requests::follow::{Channel, bounce as report};
use stoa_store::follow::recipients;

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Returned {
    /// What a mail provider says of one address.
    Address {
        address: String,
        permanent: bool,
        reason: String,
    },
    /// A delivery status notification (RFC 3464).
    Report(String),
}

/// Marks the addresses to which mail will never arrive; how many of them we knew. What may arrive later changes nothing:
/// the sending server tries again by itself.
pub async fn bounce(portal: &Portal, returned: &Returned) -> Result<usize> {
    let found = match returned {
        Returned::Report(text) => report::parse(text),
        Returned::Address {
            address,
            permanent,
            reason,
        } => vec![report::Bounce {
            address: address.clone(),
            permanent: *permanent,
            reason: reason.clone(),
        }],
    };
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let mut marked = 0;
    for bounce in found.iter().filter(|b| b.permanent) {
        if let Some(known) = recipients::by_address(&tx, Channel::Mail, &bounce.address).await? {
            let reason: String = bounce.reason.chars().take(500).collect();
            recipients::set_bounced(&tx, known.id, Some(now), Some(&reason)).await?;
            marked += 1;
        }
    }
    tx.commit().await?;
    Ok(marked)
}

/// Its reader called a mail spam: nothing goes there any more.
pub async fn complaint(portal: &Portal, address: &str) -> Result<()> {
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    if let Some(known) = recipients::by_address(&tx, Channel::Mail, address).await? {
        recipients::set_stopped(&tx, known.id, Some(now)).await?;
    }
    Ok(tx.commit().await?)
}
