//! Staff take a request out of sight.

use super::step::{Looked, Step};
use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::moderation::{CaseModeration, Noted, Reason, VisibilityEvent};
use stoa_domain::requests::{ActivityKind, Reference};

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
    let what = Step {
        event: VisibilityEvent::Hide,
        kind: ActivityKind::Hidden,
        text: Some(Noted::Reason(reason, None).to_string()),
    };
    let looked = Looked::at(portal, actor, reference, version).await?;
    looked.then(portal, actor, what).await
}
