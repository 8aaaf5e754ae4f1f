//! Which sources' reports are not taken.

use crate::city::City;
use crate::requests::access;
use crate::{Portal, Result};
use stoa_domain::Page;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::page::DEFAULT_LIMIT;
use stoa_domain::requests::moderation::{BanKind, BanView};
use stoa_store::requests::moderation::bans::{self, BanRecord};

/// A page of the bans that hold, the newest first.
pub async fn list_bans(
    portal: &Portal,
    actor: &Actor,
    cursor: Option<&str>,
) -> Result<Page<BanView>> {
    access::require(actor, Permission::Moderate)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let page = bans::active(&portal.store, now, DEFAULT_LIMIT, cursor).await?;
    let items = page.items.into_iter();
    Ok(Page {
        items: items.map(|b| ban_view(b, &city)).collect(),
        next: page.next,
        total: None,
    })
}

/// A ban as staff see it.
pub fn ban_view(ban: BanRecord, city: &City) -> BanView {
    let value = match ban.kind {
        // Enough to tell two apart.
        BanKind::Client => ban.value.chars().take(8).collect(),
        BanKind::Email | BanKind::Phone => ban.value,
    };
    BanView {
        id: ban.id,
        kind: ban.kind,
        value,
        reason: ban.reason,
        by: ban.actor,
        at: city.local(ban.at),
        until: ban.expires_at.map(|at| city.local(at)),
    }
}
