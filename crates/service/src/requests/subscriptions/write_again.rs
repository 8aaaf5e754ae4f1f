//! Staff know better: an address that mail came back from works.

use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::follow::Channel;
use stoa_store::follow::recipients;

/// From now on an address that mail came back from is written to again. What its owner stopped stays stopped: that is not
/// ours to undo. `NotFound` for an address nobody knows.
pub async fn write_again(
    portal: &Portal,
    actor: &Actor,
    channel: Channel,
    address: &str,
) -> Result<()> {
    access::require(actor, Permission::Resend)?;
    let tx = portal.store.begin().await?;
    let known = recipients::by_address(&tx, channel, address)
        .await?
        .ok_or(Error::NotFound)?;
    recipients::set_bounced(&tx, known.id, None, None).await?;
    Ok(tx.commit().await?)
}
