//! Staff say that two requests have to do with each other, or no longer.

use super::event::{self, Happened};
use super::{access, desk_show, pair};
use crate::city::City;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::{ActivityKind, DeskRequest, Reference};
use stoa_store::Tx;
use stoa_store::requests::relations::{self, Relation};
use stoa_store::requests::{RequestRecord, update};

/// Each names the other as worth a look. Linked already, nothing happens. Errors: `other` required | not-a-reference |
/// same | unknown; `Conflict("stale")`.
pub async fn link(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    other: &str,
) -> Result<DeskRequest> {
    change(
        portal,
        actor,
        reference,
        version,
        other,
        ActivityKind::Linked,
    )
    .await
}

/// Neither names the other any more. Errors: as [`link`]; `other` unknown where they were not linked.
pub async fn unlink(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    other: &str,
) -> Result<DeskRequest> {
    change(
        portal,
        actor,
        reference,
        version,
        other,
        ActivityKind::Unlinked,
    )
    .await
}

async fn change(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    other: &str,
    kind: ActivityKind,
) -> Result<DeskRequest> {
    access::require(actor, Permission::Merge)?;
    let other = pair::other(reference, other)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let (one, two) = pair::locked(&tx, reference, version, &other).await?;
    let (from, to) = (one.id.min(two.id), one.id.max(two.id));
    let changed = if kind == ActivityKind::Linked {
        relations::add(&tx, Relation::SeeAlso, from, to, now).await?
    } else if relations::remove(&tx, Relation::SeeAlso, from, to).await? {
        true
    } else {
        return Err(Error::invalid("other", "unknown"));
    };
    if changed {
        write_down(&tx, &city, actor, kind, &one, &two, now).await?;
        write_down(&tx, &city, actor, kind, &two, &one, now).await?;
    }
    tx.commit().await?;
    desk_show(portal, actor, reference).await
}

async fn write_down(
    tx: &Tx,
    city: &City,
    actor: &Actor,
    kind: ActivityKind,
    at: &RequestRecord,
    other: &RequestRecord,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<()> {
    update::touch(tx, at.id, now).await?;
    let happened = Happened::to(at, kind, actor, now, Some(other.reference.to_string()));
    event::record(tx, city, happened).await.map(drop)
}
