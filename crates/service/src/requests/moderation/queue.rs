//! What somebody has to look at.

use crate::city::City;
use crate::requests::{access, view};
use crate::{Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::moderation::{ModerationQueue, ObjectionView};
use stoa_store::requests::moderation::objections::{self, ObjectionRecord};
use stoa_store::requests::moderation::visibility;

/// The most of each that is shown.
const MOST: u32 = 200;

/// Requests that wait for a look, and objections nobody has settled: the longest waiting first.
pub async fn queue(portal: &Portal, actor: &Actor) -> Result<ModerationQueue> {
    access::require(actor, Permission::Moderate)?;
    let city = portal.city().await?;
    let waiting = visibility::waiting(&portal.store, MOST).await?;
    let said = objections::open(&portal.store, MOST).await?;
    Ok(ModerationQueue {
        waiting: waiting
            .iter()
            .map(|r| view::summary(r, &city, None))
            .collect(),
        objections: said
            .into_iter()
            .filter_map(|o| objection_view(o, &city))
            .collect(),
    })
}

/// An objection as staff see it.
pub fn objection_view(o: ObjectionRecord, city: &City) -> Option<ObjectionView> {
    Some(ObjectionView {
        reference: o.reference?,
        reason: o.reason,
        words: o.words,
        photo: o.media_id,
        update: o.activity_id,
        at: city.local(o.at),
    })
}
