//! Staff put a request back into sight.

use super::step::{Looked, Step};
use crate::{Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::moderation::{CaseModeration, VisibilityEvent};
use stoa_domain::requests::{ActivityKind, Reference};

/// Lets everyone see again what was hidden. Its reporter is told. Errors: `Conflict("illegal-move")`, `Conflict("stale")`.
pub async fn restore(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
) -> Result<CaseModeration> {
    let what = Step {
        event: VisibilityEvent::Restore,
        kind: ActivityKind::Restored,
        text: None,
    };
    let looked = Looked::at(portal, actor, reference, version).await?;
    looked.then(portal, actor, what).await
}
