//! Staff looked at a request: everyone may see it.

use super::step::{Looked, Step};
use crate::{Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::moderation::{CaseModeration, VisibilityEvent};
use stoa_domain::requests::{ActivityKind, Reference};
use stoa_store::requests::activity;

/// Lets everyone see what waited for a look. Its reporter is told; the first time, also who follows the area. Objections
/// to it are settled. Errors: `Conflict("illegal-move")`, `Conflict("stale")`.
pub async fn publish(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
) -> Result<CaseModeration> {
    let looked = Looked::at(portal, actor, reference, version).await?;
    // What was in sight before is no news.
    let service = looked.city.service_of_case(&looked.request.service_code);
    let looked_at_first = service.is_some_and(|s| !s.summary.publication.is_at_once());
    let before = activity::of_request(&looked.tx, looked.request.id, true).await?;
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
    looked.then(portal, actor, what).await
}
