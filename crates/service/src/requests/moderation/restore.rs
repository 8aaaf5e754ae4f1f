//! Staff put a request back into sight.

use super::case;
use super::step::{Step, step};
use crate::requests::access;
use crate::{Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::moderation::{CaseModeration, VisibilityEvent};
use stoa_domain::requests::{ActivityKind, Reference};

/// Lets everyone see again what was hidden. Its reporter is told. Errors: `Conflict("illegal-move")`, `Conflict("stale")`.
pub async fn restore(
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
    let what = Step {
        event: VisibilityEvent::Restore,
        kind: ActivityKind::Restored,
        text: None,
    };
    step(&tx, &city, actor, &request, what, now).await?;
    tx.commit().await?;
    case(portal, actor, reference).await
}
