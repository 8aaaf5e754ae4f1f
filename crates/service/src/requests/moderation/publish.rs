//! Staff looked at a request: everyone may see it.

use super::case;
use super::step::{Step, step};
use crate::requests::access;
use crate::{Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::moderation::{CaseModeration, VisibilityEvent};
use stoa_domain::requests::{ActivityKind, Reference};
use stoa_store::requests::activity;
use stoa_store::requests::moderation::objections;

/// Lets everyone see what waited for a look. Its reporter is told; the first time, also who follows the area. Objections
/// to it are settled. Errors: `Conflict("illegal-move")`, `Conflict("stale")`.
pub async fn publish(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
) -> Result<CaseModeration> {
    access::require(actor, Permission::Moderate)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked_at(&tx, reference, version).await?;
    objections::settle(&tx, request.id, now).await?;
    // What was in sight before is no news.
    let looked_at_first = city
        .service(&request.service_code)
        .is_some_and(|s| !s.summary.publication.is_at_once());
    let before = activity::of_request(&tx, request.id, true).await?;
    let again = before
        .iter()
        .any(|a| a.entry.kind == ActivityKind::Published);
    let kind = match looked_at_first && !again {
        true => ActivityKind::Published,
        false => ActivityKind::Restored,
    };
    let what = Step {
        event: VisibilityEvent::Publish,
        kind,
        text: None,
    };
    step(&tx, &city, actor, &request, what, now).await?;
    tx.commit().await?;
    case(portal, actor, reference).await
}
