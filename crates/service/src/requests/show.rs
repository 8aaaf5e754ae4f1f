//! A request as everyone may see it.

use super::{company, discreet, ending, view};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{Reference, RequestDetail, Visibility};
use stoa_store::requests::{RequestRecord, activity, media, read};

/// A request as everyone may see it: the same for every reader, staff too. Errors: `NotFound` for what is not there and
/// for what is out of sight, alike; `BeingLookedAt` where staff are to look first, which says nothing else of it.
pub async fn show(portal: &Portal, _actor: &Actor, reference: &Reference) -> Result<RequestDetail> {
    let request = read::by_reference(&portal.store, reference)
        .await?
        .ok_or(Error::NotFound)?;
    match request.visibility {
        Visibility::Public => detail(portal, &request).await,
        Visibility::Waiting => Err(Error::BeingLookedAt),
        Visibility::Private | Visibility::Hidden => Err(Error::NotFound),
    }
}

/// What a reader who is no staff sees of a request that they may see.
pub(super) async fn detail(portal: &Portal, request: &RequestRecord) -> Result<RequestDetail> {
    let city = portal.city().await?;
    let db = &portal.store;
    let files = media::shown_of(db, request.id).await?;
    let entries = activity::of_request(db, request.id, false).await?;
    let entries = discreet::entries(db, entries).await?;
    let company = company::of(db, &city, request.id, false).await?;
    let mut timeline = view::timeline(entries, &city, false);
    let mut ended = ending::ended(portal, db, &city, request).await?;
    ended.show(&mut timeline);
    let ended = ended.view;
    Ok(view::detail(
        request, &city, files, timeline, ended, company,
    ))
}
