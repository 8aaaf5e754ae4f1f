//! A reporter says that it is done.

use super::holder::{Holder, answerable, is_last, refused};
use crate::requests::access;
use crate::requests::event::{self, Happened};
use crate::{Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{ActivityKind, Reference};
use stoa_store::requests::ending::{closings, disputes};
use stoa_store::requests::update;

/// Notes it, once. Errors: `NotFound` where `holder` is good for no closing of it; `Conflict("not-closed")`,
/// `Conflict("answer-too-late")`, `Conflict("appeal-waits")`, `Conflict("appeal-decided")`.
pub async fn confirm(portal: &Portal, reference: &Reference, holder: Holder<'_>) -> Result<()> {
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked(&tx, reference).await?;
    let all = closings::of_request(&tx, request.id).await?;
    let closing = holder.closing(&portal.ctx.config, reference, &all)?;
    is_last(closing, &all).map_err(refused)?;
    let before = disputes::of_request(&tx, request.id).await?;
    answerable(&request, &all, &before)
        .confirmation(now)
        .map_err(refused)?;
    if closing.confirmed_at.is_some() {
        return Ok(()); // said already
    }
    closings::confirm(&tx, closing.entry, Some(now)).await?;
    update::touch(&tx, request.id, now).await?;
    let said = Happened {
        department: None,
        ..Happened::to(&request, ActivityKind::Confirmed, &Actor::Anyone, now, None)
    };
    event::record(&tx, &city, said).await?;
    Ok(tx.commit().await?)
}
