//! Staff tell the public something without moving the status.

use super::event::{self, Happened};
use super::{access, desk_show, posts};
use crate::{Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::{ActivityKind, DeskRequest, Reference};
use stoa_store::requests::update;

/// Posts a public update; reporter and followers hear of it. It only adds, so it needs no version. Errors: `text`
/// required | too-long.
pub async fn post_update(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    text: &str,
) -> Result<DeskRequest> {
    post_update_and_tell(portal, actor, reference, text, false).await
}

/// The same; `everyone`: it is also posted by the portal's accounts on other networks. Errors beside those:
/// `also_post` not-offered where there is no account, or something of the request is withheld.
pub async fn post_update_and_tell(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    text: &str,
    everyone: bool,
) -> Result<DeskRequest> {
    access::require(actor, Permission::ChangeStatus)?;
    let words = access::words("text", text, true)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked(&tx, reference).await?;
    update::touch(&tx, request.id, now).await?;
    let happened = Happened::to(&request, ActivityKind::Update, actor, now, words.clone());
    let entry = event::record(&tx, &city, happened).await?;
    if everyone {
        let words = words.as_deref().unwrap_or_default();
        posts::queue(&tx, portal, &city, &request, entry, words).await?;
    }
    tx.commit().await?;
    desk_show(portal, actor, reference).await
}
