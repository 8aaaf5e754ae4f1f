//! Closing a case: a reason from the city's list, and a photo or words that say something of this case.

use crate::city::City;
use crate::requests::Upload;
use crate::requests::access::MAX_WORDS;
use crate::requests::media::keep as keep_files;
use crate::requests::templates::Facts;
use crate::{Error, Portal, Result};
use chrono::{DateTime, Utc};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::ending::{MIN_OWN_WORDS, is_thin};
use stoa_domain::requests::{Event, Reference};
use stoa_domain::{FieldErrors, text};
use stoa_store::Tx;
use stoa_store::requests::ending::{ClosingRecord, closings};
use stoa_store::requests::media::{self as media_rows, MediaRecord};
use stoa_store::requests::{read, templates};
use uuid::Uuid;

/// What a closing comes with beside its words.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    /// The code of a reason of the city's list.
    pub reason: String,
    pub photos: Vec<Upload>,
}

/// Is that enough to close with? The cleaned words, which may be missing where there is a photo.
///
/// Errors: `reason` required | unknown; `update` required | too-thin (words that are only those of templates say nothing)
/// | too-long.
pub async fn check(
    portal: &Portal,
    city: &City,
    (actor, reference): (&Actor, &Reference),
    event: Event,
    words: &str,
    evidence: &Evidence,
) -> Result<Option<String>> {
    let words = text::clean(words);
    let mut errors = FieldErrors::default();
    let offered = city
        .ending
        .offered(event)
        .any(|r| r.code == evidence.reason);
    if evidence.reason.is_empty() {
        errors.add("reason", "required");
    } else if !offered {
        errors.add("reason", "unknown");
    }
    if words.chars().count() > MAX_WORDS {
        errors.add_n("update", "too-long", MAX_WORDS as i64);
    }
    let shown = evidence.photos.iter().any(|p| !p.bytes.is_empty());
    if !shown && words.is_empty() {
        errors.add("update", "required");
    } else if !shown {
        let canned = canned(portal, city, actor, reference).await?;
        if is_thin(&words, canned.iter().map(String::as_str)) {
            errors.add_n("update", "too-thin", MIN_OWN_WORDS as i64);
        }
    }
    match errors.is_empty() {
        true => Ok((!words.is_empty()).then_some(words)),
        false => Err(errors.into()),
    }
}

/// The canned words in every language: as they are written, and with the facts of the case, which say nothing new of it.
async fn canned(
    portal: &Portal,
    city: &City,
    actor: &Actor,
    reference: &Reference,
) -> Result<Vec<String>> {
    let case = read::by_reference(&portal.store, reference).await?;
    let case = case.ok_or(Error::NotFound)?;
    let mut all = Vec::new();
    for record in templates::all(&portal.store).await? {
        let facts = Facts {
            portal,
            city,
            locale: record.template.locale,
            staff: actor.staff().map(|s| s.name.as_str()),
        };
        all.push(facts.fill(&record.template.text, &case));
        all.push(record.template.text);
    }
    Ok(all)
}

/// Checks, cleans and keeps the photos, before the transaction. Errors: `photos` not-a-photo | too-large | too-many |
/// not-offered (with a move that closes nothing); `video` not-offered.
pub async fn keep(portal: &Portal, event: Event, photos: Vec<Upload>) -> Result<Vec<MediaRecord>> {
    let photos: Vec<Upload> = photos.into_iter().filter(|p| !p.bytes.is_empty()).collect();
    if !photos.is_empty() && !event.closes() {
        return Err(Error::invalid("photos", "not-offered"));
    }
    let kept = keep_files(portal, photos, 0, 0).await?;
    match kept.iter().all(|file| file.thumb_key.is_some()) {
        true => Ok(kept),
        false => Err(Error::invalid("photos", "not-a-photo")),
    }
}

/// Writes the photos down as the evidence of an entry of the timeline.
pub async fn write_photos(
    tx: &Tx,
    request_id: i64,
    entry: i64,
    photos: Vec<MediaRecord>,
    now: DateTime<Utc>,
) -> Result<()> {
    for (position, photo) in photos.into_iter().enumerate() {
        let photo = MediaRecord {
            request_id: Some(request_id),
            evidence_of: Some(entry),
            position: position as i64,
            ..photo
        };
        media_rows::add(tx, &photo, now).await?;
    }
    Ok(())
}

/// Writes down why a request was closed by an entry of its timeline, and by whom.
pub async fn closed(
    tx: &Tx,
    request_id: i64,
    entry: i64,
    reason: &str,
    (staff_id, closer): (Option<Uuid>, Option<String>),
    now: DateTime<Utc>,
) -> Result<()> {
    let closing = ClosingRecord {
        entry,
        request_id,
        reason: reason.to_owned(),
        at: now,
        staff_id,
        closer,
        confirmed_at: None,
    };
    Ok(closings::add(tx, &closing).await?)
}
