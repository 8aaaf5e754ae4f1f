//! Where somebody was named.

use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::mention::MentionView;
use stoa_store::requests::mentions;

/// How many are shown: the newest.
const MOST: u32 = 100;

/// The notes that name the reader, newest first.
pub async fn list_mentions(portal: &Portal, actor: &Actor) -> Result<Vec<MentionView>> {
    access::require(actor, Permission::ViewDesk)?;
    let me = actor.staff().ok_or(Error::Forbidden)?;
    let city = portal.city().await?;
    let found = mentions::of_staff(&portal.store, me.id, MOST).await?;
    let view = found.into_iter().map(|m| MentionView {
        id: m.id,
        reference: m.reference,
        service: city.service_name(&m.service_code).to_owned(),
        by: m.by,
        at: city.local(m.at),
        text: m.text,
        seen: m.seen,
    });
    Ok(view.collect())
}
