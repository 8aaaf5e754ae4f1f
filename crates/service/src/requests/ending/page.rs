//! What the reporter of a closed case sees behind the link of its message.

use super::holder::{Holder, answerable, is_last};
use super::view::ended;
use crate::{Error, Portal, Result};
use stoa_domain::Locale;
use stoa_domain::requests::ending::{EndingView, Refusal};
use stoa_domain::requests::{Event, MediaView, Reference, Status};
use stoa_store::requests::ending::{closings, disputes, satisfaction};
use stoa_store::requests::{activity, read};

/// The page.
#[derive(Debug, Clone)]
pub struct EndingPage {
    pub reference: Reference,
    /// The service's name.
    pub service: String,
    pub status: Status,
    pub ending: EndingView,
    /// The public words of the closing, and its photos.
    pub words: Option<String>,
    pub photos: Vec<MediaView>,
    /// What "it is not done" comes to, or why it cannot be said any more.
    pub objection: std::result::Result<Event, Refusal>,
    /// Is the reporter asked how it was?
    pub asked: bool,
    /// Who else can be turned to after an appeal.
    pub outside: Option<String>,
}

/// Reads it; it changes nothing, whoever opens the link. Errors: `NotFound` where `holder` is good for no closing of it.
pub async fn ending_page(
    portal: &Portal,
    reference: &Reference,
    holder: Holder<'_>,
    locale: Locale,
) -> Result<EndingPage> {
    let city = portal.city().await?;
    let db = &portal.store;
    let request = read::by_reference(db, reference).await?;
    let request = request.ok_or(Error::NotFound)?;
    let all = closings::of_request(db, request.id).await?;
    let closing = holder.closing(&portal.ctx.config, reference, &all)?;
    let said = disputes::of_request(db, request.id).await?;
    let now = portal.ctx.clock.now();
    let objection =
        is_last(closing, &all).and_then(|()| answerable(&request, &all, &said).objection(now));
    let entries = activity::of_request(db, request.id, false).await?;
    let words = entries.into_iter().find(|e| e.id == closing.entry);
    let mut ended = ended(portal, db, &city, &request).await?;
    Ok(EndingPage {
        reference: request.reference.clone(),
        service: city.service_name(&request.service_code).to_owned(),
        status: request.status,
        words: words.and_then(|e| e.entry.text),
        photos: ended.photos(closing.entry),
        objection,
        asked: satisfaction::is_asked(db, request.id).await?,
        outside: city.ending.outside.get(&locale).cloned(),
        ending: ended.view,
    })
}
