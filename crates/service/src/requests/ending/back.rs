//! Others say that a disputed case is not done, too.

use crate::accounts::hash_of;
use crate::{Error, Portal, Result};
use stoa_domain::requests::Reference;
use stoa_store::requests::ending::disputes;
use stoa_store::requests::read;

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backed {
    /// How many others say so now.
    pub backers: u64,
    /// `false`: the device had been counted before.
    pub counted: bool,
}

/// Counts a device behind the open dispute, once. So many as the city's rules say make the case one step more urgent.
/// `device`: a secret of the device's or the caller's own; only its hash is kept. Errors: `NotFound`;
/// `Conflict("not-disputed")`.
pub async fn back_dispute(portal: &Portal, reference: &Reference, device: &str) -> Result<Backed> {
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = read::lock(&tx, reference).await?;
    let request = request.filter(|r| r.visibility.is_public());
    let request = request.ok_or(Error::NotFound)?;
    let last = disputes::of_request(&tx, request.id).await?;
    let last = last.last().filter(|_| request.disputed_at.is_some());
    let n = last.ok_or(Error::Conflict("not-disputed"))?.n;
    let device = hash_of(&format!("dispute {device}"));
    let counted = disputes::back(&tx, request.id, n, &device, now).await?;
    let backers = disputes::backers(&tx, request.id, n).await?;
    if counted && backers == u64::from(city.ending.backers) {
        disputes::raise(&tx, request.id).await?;
    }
    tx.commit().await?;
    Ok(Backed { backers, counted })
}
