//! A request as staff see it.

use super::inbound::message_media_token;
use super::{access, company, ending, posts, routing, similar, view};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission, StaffRef};
use stoa_domain::requests::{DeskRequest, Reference};
use stoa_store::accounts::staff;
use stoa_store::requests::{activity, media, posts as post_rows, read};

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
    let files = media::shown_of(db, request.id).await?;
    let entries = activity::of_request(db, request.id, true).await?;
    let company = company::of(db, &city, request.id, true).await?;
    let alike = similar::like(portal, &city, &request, &company.related).await?;
    let assignee = match request.assignee_id {
        Some(id) => staff::by_id(db, id).await?.map(|s| StaffRef {
            id,
            name: s.staff.name,
        }),
        None => None,
    };
    let teams = routing::names(db).await?;
    let team = request.team.as_deref();
    let team = team.and_then(|code| routing::named(&teams, code));
    let mut timeline = view::timeline(entries, &city, true);
    for entry in timeline.iter_mut().filter(|e| e.internal) {
        if entry.kind.is_message() {
            let waiting = media::of_draft(db, &message_media_token(entry.id)).await?;
            entry.media = waiting.into_iter().map(view::media_view).collect();
        }
    }
    let mut ended = ending::ended(portal, db, &city, &request).await?;
    ended.show(&mut timeline);
    let detail = view::detail(&request, &city, files, timeline, ended.view, company);
    Ok(DeskRequest {
        reasons: ending::choices(portal, &city, &view::moves(&request, actor)),
        posts: post_rows::of_request(db, request.id).await?,
        may_post: posts::may_post(portal, &request),
        ..view::desk(&request, detail, assignee, team, alike, actor)
    })
}
