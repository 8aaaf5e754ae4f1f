//! Staff take a request out of sight.

use super::case;
use super::step::{Step, step};
use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::moderation::{CaseModeration, Reason, VisibilityEvent};
use stoa_domain::requests::{ActivityKind, Reference};
use stoa_store::requests::moderation::objections;

/// Takes a request out of everyone's sight but staff's and its reporter's, who is told once. Objections to it are settled.
/// Errors: `reason` required | unknown; `Conflict("illegal-move")`, `Conflict("stale")`.
pub async fn hide(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    reason: &str,
) -> Result<CaseModeration> {
    access::require(actor, Permission::Moderate)?;
    let reason = match reason.trim() {
        "" => return Err(Error::invalid("reason", "required")),
        typed => Reason::parse(typed).ok_or_else(|| Error::invalid("reason", "unknown"))?,
    };
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked_at(&tx, reference, version).await?;
    objections::settle(&tx, request.id, now).await?;
    let what = Step {
        event: VisibilityEvent::Hide,
        kind: ActivityKind::Hidden,
        text: Some(reason.code().to_owned()),
    };
    step(&tx, &city, actor, &request, what, now).await?;
    tx.commit().await?;
    case(portal, actor, reference).await
}
