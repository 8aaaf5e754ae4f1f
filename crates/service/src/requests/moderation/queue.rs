//! What somebody has to look at.

use crate::city::City;
use crate::requests::{access, view};
use crate::{Portal, Result};
use stoa_domain::Page;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::page::DEFAULT_LIMIT;
use stoa_domain::requests::moderation::{ModerationQueue, ObjectionView};
use stoa_store::requests::moderation::objections::{self, ObjectionRecord};
use stoa_store::requests::moderation::visibility;

/// A page each of the requests that wait for a look and of the objections nobody has settled: the longest waiting first,
/// from behind the cursors on.
pub async fn queue(
    portal: &Portal,
    actor: &Actor,
    waiting: Option<&str>,
    objections: Option<&str>,
) -> Result<ModerationQueue> {
    access::require(actor, Permission::Moderate)?;
    let city = portal.city().await?;
    let (db, most) = (&portal.store, DEFAULT_LIMIT);
    let waiting = visibility::waiting(db, most, waiting).await?;
    let said = objections::open(db, most, objections).await?;
    let seen = waiting.items.iter();
    let said_of = said.items.into_iter();
    Ok(ModerationQueue {
        waiting: Page {
            items: seen.map(|r| view::summary(r, &city, None)).collect(),
            next: waiting.next,
            total: None,
        },
        objections: Page {
            items: said_of.filter_map(|o| objection_view(o, &city)).collect(),
            next: said.next,
            total: None,
        },
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
