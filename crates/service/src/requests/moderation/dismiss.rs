//! Staff looked at what people objected to and found nothing wrong with it.

use super::case;
use super::step::{Step, step};
use crate::requests::access;
use crate::requests::event::{self, Happened};
use crate::{Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::moderation::{CaseModeration, VisibilityEvent};
use stoa_domain::requests::{ActivityKind, Reference, Visibility};
use stoa_store::requests::moderation::objections;
use stoa_store::requests::update;

/// Settles all objections to a request; where they had taken it out of sight, it is back. None there, nothing happens.
pub async fn dismiss(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
) -> Result<CaseModeration> {
    access::require(actor, Permission::Moderate)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked(&tx, reference).await?;
    if objections::settle(&tx, request.id, now).await? > 0 {
        let kind = ActivityKind::Dismissed;
        if request.visibility == Visibility::Waiting {
            let what = Step {
                event: VisibilityEvent::Publish,
                kind,
                text: None,
            };
            step(&tx, &city, actor, &request, what, now).await?;
        } else {
            update::touch(&tx, request.id, now).await?;
            let happened = Happened::to(&request, kind, actor, now, None);
            event::record(&tx, &city, happened).await?;
        }
    }
    tx.commit().await?;
    case(portal, actor, reference).await
}
