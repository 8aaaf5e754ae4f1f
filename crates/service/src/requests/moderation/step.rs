//! A move of the visibility: row, timeline and outbox in one transaction.

use super::super::event::{self, Happened};
use super::super::open311::bulk;
use crate::city::City;
use crate::requests::access;
use crate::{Error, Result};
use chrono::{DateTime, Utc};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::ActivityKind;
use stoa_domain::requests::moderation::{TABLE, VisibilityEvent};
use stoa_store::Tx;
use stoa_store::requests::RequestRecord;
use stoa_store::requests::moderation::visibility;

/// What happens to it, and how the timeline says so.
pub struct Step {
    pub event: VisibilityEvent,
    pub kind: ActivityKind,
    pub text: Option<String>,
}

/// Moves it by the table. Errors: `Conflict("illegal-move")` where the table has no such move; `Forbidden` where it is
/// somebody else's.
pub async fn step(
    tx: &Tx,
    city: &City,
    actor: &Actor,
    request: &RequestRecord,
    what: Step,
    now: DateTime<Utc>,
) -> Result<()> {
    let step = TABLE
        .iter()
        .find(|m| m.from == request.visibility && m.event == what.event)
        .ok_or(Error::Conflict("illegal-move"))?;
    if let Some(permission) = step.who {
        access::require(actor, permission)?;
    }
    if !visibility::set(tx, request.id, step.from, step.to, now).await? {
        return Err(access::stale());
    }
    if !step.to.is_public() {
        bulk::remake(tx).await?;
    }
    let happened = Happened {
        visibility: step.to,
        ..Happened::to(request, what.kind, actor, now, what.text)
    };
    event::record(tx, city, happened).await.map(drop)
}
