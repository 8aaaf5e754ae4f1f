//! A request as staff see it.

use super::{access, company, similar, view};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission, StaffRef};
use stoa_domain::requests::{DeskRequest, Reference};
use stoa_store::accounts::staff;
use stoa_store::requests::{activity, media, read};

/// A request as staff see it: with contact, notes, names, and the moves this person may make.
pub async fn desk_show(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
) -> Result<DeskRequest> {
    access::require(actor, Permission::ViewDesk)?;
    let city = portal.city().await?;
    let db = &portal.store;
    let request = read::by_reference(db, reference)
        .await?
        .ok_or(Error::NotFound)?;
    let files = media::of_request(db, request.id).await?;
    let entries = activity::of_request(db, request.id, true).await?;
    let company = company::of(db, &city, request.id).await?;
    let alike = similar::like(portal, &city, &request, &company.related).await?;
    let assignee = match request.assignee_id {
        Some(id) => staff::by_id(db, id).await?.map(|s| StaffRef {
            id,
            name: s.staff.name,
        }),
        None => None,
    };
    let timeline = view::timeline(entries, &city, true);
    let detail = view::detail(&request, &city, files, timeline, company);
    Ok(view::desk(&request, detail, assignee, alike, actor))
}
