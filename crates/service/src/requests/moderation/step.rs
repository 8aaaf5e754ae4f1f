//! A move of the visibility: row, timeline and outbox in one transaction.

use super::super::event::{self, Happened};
use super::super::open311::bulk;
use super::case;
use crate::city::City;
use crate::requests::access;
use crate::{Error, Portal, Result};
use chrono::{DateTime, Utc};
use std::sync::Arc;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::moderation::{CaseModeration, TABLE, VisibilityEvent};
use stoa_domain::requests::{ActivityKind, Reference};
use stoa_store::Tx;
use stoa_store::requests::RequestRecord;
use stoa_store::requests::moderation::{objections, visibility};

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

/// A request that staff are about to move, held until the transaction ends.
pub struct Looked {
    pub tx: Tx,
    pub city: Arc<City>,
    pub request: RequestRecord,
}

impl Looked {
    /// Takes it up as they saw it. Errors: `Forbidden`, `NotFound`, `Conflict("stale")`.
    pub async fn at(
        portal: &Portal,
        actor: &Actor,
        reference: &Reference,
        version: i64,
    ) -> Result<Self> {
        access::require(actor, Permission::Moderate)?;
        let city = portal.city().await?;
        let tx = portal.store.begin().await?;
        let request = access::locked_at(&tx, reference, version).await?;
        Ok(Self { tx, city, request })
    }

    /// Moves it: somebody has looked, so objections to it are settled. Errors: those of [`step`].
    pub async fn then(self, portal: &Portal, actor: &Actor, what: Step) -> Result<CaseModeration> {
        let Self { tx, city, request } = self;
        let now = portal.ctx.clock.now();
        objections::settle(&tx, request.id, now).await?;
        step(&tx, &city, actor, &request, what, now).await?;
        tx.commit().await?;
        case(portal, actor, &request.reference).await
    }
}
