//! Somebody says that what they see should not be seen.

use super::step::{Step, step};
use crate::accounts::hash_of;
use crate::requests::access;
use crate::requests::event::{self, Happened};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::moderation::{Noted, ObjectionDraft, VisibilityEvent};
use stoa_domain::requests::{ActivityKind, Reference};
use stoa_store::requests::moderation::objections::{self, ObjectionRecord};
use stoa_store::requests::{activity, media};

/// Writes an objection down for the desk: everybody may who sees the request, each device once as long as nobody has
/// looked. Enough of them (the domain's policy) take it out of sight until somebody has. `device`: a secret of the device's
/// or the caller's own; only its hash is kept. Errors: those of [`ObjectionDraft::parse`]; `photo`, `update` unknown;
/// `NotFound`.
pub async fn object(
    portal: &Portal,
    reference: &Reference,
    device: &str,
    draft: &ObjectionDraft,
) -> Result<()> {
    let objecting = draft.parse()?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked(&tx, reference).await?;
    if !request.visibility.is_public() {
        return Err(Error::NotFound);
    }
    if let Some(id) = objecting.photo {
        let mut shown = media::shown_of(&tx, request.id).await?;
        shown.extend(media::evidence_of(&tx, request.id).await?);
        if shown.iter().all(|f| f.id != id) {
            return Err(Error::invalid("photo", "unknown"));
        }
    }
    if let Some(id) = objecting.update {
        let told = activity::of_request(&tx, request.id, false).await?;
        if told.iter().all(|a| a.id != id) {
            return Err(Error::invalid("update", "unknown"));
        }
    }
    let record = ObjectionRecord {
        id: portal.ctx.random.id(now),
        request_id: request.id,
        reference: None,
        media_id: objecting.photo,
        activity_id: objecting.update,
        reason: objecting.reason,
        words: objecting.words.clone(),
        device_hash: hash_of(&format!("objection {device}")),
        at: now,
    };
    if !objections::add(&tx, &record).await? {
        return Ok(()); // said already
    }
    let noted = Noted::Reason(objecting.reason, objecting.words).to_string();
    let (anyone, kind) = (Actor::Anyone, ActivityKind::Objected);
    let many = objections::count(&tx, request.id, objecting.reason).await?;
    if objecting.reason.needs_a_look(many) {
        let what = Step {
            event: VisibilityEvent::Object,
            kind,
            text: Some(noted),
        };
        step(&tx, &city, &anyone, &request, what, now).await?;
    } else {
        let said = Happened::to(&request, kind, &anyone, now, Some(noted));
        event::record(&tx, &city, said).await?;
    }
    Ok(tx.commit().await?)
}
