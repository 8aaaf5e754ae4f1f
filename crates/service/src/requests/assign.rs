//! Staff give a request to somebody, or to nobody.

use super::ending::must_not_have_closed;
use super::event::{self, Happened};
use super::{access, desk_show};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::{ActivityKind, DeskRequest, Reference};
use stoa_store::accounts::staff;
use stoa_store::requests::update;
use uuid::Uuid;

/// Gives a request to a staff member who may handle it, or takes it from everyone (`None`). The public is not told.
/// Errors: `assignee` unknown | closed-it (a disputed case goes to somebody else); `Conflict("stale")`.
pub async fn assign(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    assignee: Option<Uuid>,
) -> Result<DeskRequest> {
    give(portal, actor, reference, version, assignee).await?;
    desk_show(portal, actor, reference).await
}

/// The act alone.
pub(super) async fn give(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    assignee: Option<Uuid>,
) -> Result<()> {
    access::require(actor, Permission::Assign)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked_at(&tx, reference, version).await?;
    let name = match assignee {
        Some(id) => Some(
            staff::by_id(&tx, id)
                .await?
                .filter(|s| s.active && s.staff.role.may(Permission::ChangeStatus))
                .ok_or_else(|| Error::invalid("assignee", "unknown"))?
                .staff
                .name,
        ),
        None => None,
    };
    if request.assignee_id != assignee {
        if let Some(to) = assignee {
            must_not_have_closed(&tx, &request, to).await?;
        }
        if !update::assignee(&tx, request.id, version, assignee, now).await? {
            return Err(access::stale());
        }
        let happened = Happened::to(&request, ActivityKind::Assigned, actor, now, name);
        event::record(&tx, &city, happened).await?;
    }
    Ok(tx.commit().await?)
}
