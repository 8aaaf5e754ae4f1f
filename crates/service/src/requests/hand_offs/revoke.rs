//! Staff take a case back from a contractor.

use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::Reference;
use stoa_store::requests::hand_offs::{self as rows, Mark};
use uuid::Uuid;

/// From now on the link opens nothing; pressing twice changes nothing. Errors: `NotFound`.
pub async fn revoke_hand_off(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    id: Uuid,
) -> Result<()> {
    access::require(actor, Permission::Assign)?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked(&tx, reference).await?;
    let found = rows::by_id(&tx, id).await?;
    found
        .filter(|h| h.request_id == request.id)
        .ok_or(Error::NotFound)?;
    rows::mark(&tx, id, Mark::Revoked, now).await?;
    Ok(tx.commit().await?)
}
