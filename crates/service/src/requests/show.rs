//! A request as everyone may see it.

use super::{company, view};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{Reference, RequestDetail};
use stoa_store::requests::{activity, media, read};

/// A request as everyone may see it: the same for every reader, staff too.
pub async fn show(portal: &Portal, _actor: &Actor, reference: &Reference) -> Result<RequestDetail> {
    let city = portal.city().await?;
    let db = &portal.store;
    let request = read::by_reference(db, reference)
        .await?
        .ok_or(Error::NotFound)?;
    let files = media::of_request(db, request.id).await?;
    let entries = activity::of_request(db, request.id, false).await?;
    let company = company::of(db, &city, request.id).await?;
    let timeline = view::timeline(entries, &city, false);
    Ok(view::detail(&request, &city, files, timeline, company))
}
