//! Staff say that a source's reports are not taken.

use super::list_bans::ban_view;
use crate::requests::access;
use crate::{Error, Portal, Result};
use chrono::Duration;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::Reference;
use stoa_domain::requests::moderation::{BanDraft, BanKind, BanView};
use stoa_store::Tx;
use stoa_store::requests::moderation::bans::{self, BanRecord};
use stoa_store::requests::moderation::visibility;
use stoa_store::requests::read;

/// Bans a source: a mail address, a phone, or the network address a request came from. Where `of` names a request and no
/// value is given, the value is that request's. Errors: those of [`BanDraft::parse`]; `NotFound` for a request there is not.
pub async fn ban(
    portal: &Portal,
    actor: &Actor,
    draft: &BanDraft,
    of: Option<&Reference>,
) -> Result<BanView> {
    access::require(actor, Permission::Moderate)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let mut draft = draft.clone();
    if let Some(reference) = of.filter(|_| draft.value.trim().is_empty()) {
        draft.value = value_of(&tx, reference, &draft.kind).await?;
    }
    let new = draft.parse(&portal.ctx.config.phone_country)?;
    let record = BanRecord {
        id: portal.ctx.random.id(now),
        kind: new.kind,
        value: new.value,
        reason: new.reason,
        actor: actor.staff().map(|s| s.name.clone()),
        at: now,
        expires_at: new.days.map(|d| now + Duration::days(i64::from(d))),
    };
    bans::add(&tx, &record).await?;
    tx.commit().await?;
    Ok(ban_view(record, &city))
}

/// What a request's sender is known by; empty where that is not known.
async fn value_of(tx: &Tx, reference: &Reference, kind: &str) -> Result<String> {
    let request = read::by_reference(tx, reference)
        .await?
        .ok_or(Error::NotFound)?;
    let value = match BanKind::parse(kind.trim()) {
        Some(BanKind::Email) => request.contact.email,
        Some(BanKind::Phone) => request.contact.phone,
        Some(BanKind::Client) => visibility::source_of(tx, request.id).await?,
        None => None,
    };
    Ok(value.unwrap_or_default())
}
