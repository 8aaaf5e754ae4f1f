//! A request as it stands between staff and the public.

use super::parts;
use super::queue::objection_view;
use crate::requests::{access, view};
use crate::{Error, Portal, Result};
use std::collections::HashSet;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::Reference;
use stoa_domain::requests::moderation::{BanKind, CaseModeration, FileView, PartView, TABLE};
use stoa_store::requests::moderation::{objections, originals, visibility};
use stoa_store::requests::{activity, media, read};

/// Its texts and files, what was blacked out of them (not what it said), what people object to, and the moves this staff
/// member may make.
pub async fn case(portal: &Portal, actor: &Actor, reference: &Reference) -> Result<CaseModeration> {
    access::require(actor, Permission::Moderate)?;
    let city = portal.city().await?;
    let db = &portal.store;
    let request = read::by_reference(db, reference)
        .await?
        .ok_or(Error::NotFound)?;
    let timeline = activity::of_request(db, request.id, false).await?;
    let redacted: HashSet<String> = originals::of_request(db, request.id)
        .await?
        .into_iter()
        .map(|o| o.part)
        .collect();
    let parts = parts::all(&request, &timeline)?.into_iter().map(|text| {
        let part = text.part.to_string();
        PartView {
            redacted: redacted.contains(&part),
            part,
            question: text.question,
            text: text.words,
        }
    });
    let files = media::all_sighted(db, request.id).await?;
    let files = files.into_iter().map(|f| FileView {
        id: f.file.id,
        hidden: f.hidden,
        media: view::media_view(f.file),
    });
    let said = objections::of_request(db, request.id).await?;
    let has_source = visibility::source_of(db, request.id).await?.is_some();
    let sources = BanKind::ALL.into_iter().filter(|kind| match kind {
        BanKind::Email => request.contact.email.is_some(),
        BanKind::Phone => request.contact.phone.is_some(),
        BanKind::Client => has_source,
    });
    // Those of another service come with correcting it.
    let moves = TABLE
        .iter()
        .filter(|m| m.from == request.visibility && m.who == Some(Permission::Moderate));
    Ok(CaseModeration {
        service: city.service_name(&request.service_code).to_owned(),
        visibility: request.visibility,
        version: request.version,
        moves: moves.map(|m| m.event).collect(),
        parts: parts.collect(),
        files: files.collect(),
        objections: said
            .into_iter()
            .filter_map(|o| objection_view(o, &city))
            .collect(),
        sources: sources.collect(),
        reference: request.reference,
    })
}
