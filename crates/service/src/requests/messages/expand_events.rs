//! Events become messages.

use super::queue::{Telling, Through};
use super::render::Occasion;
use crate::city::City;
use crate::requests::event::Payload;
use crate::requests::subscriptions::streets_at;
use crate::{Portal, Result};
use chrono::{DateTime, Utc};
use stoa_domain::requests::ActivityKind;
use stoa_domain::requests::follow::{Channel, Kind};
use stoa_store::Tx;
use stoa_store::follow::subscriptions::{self, Happening};
use stoa_store::follow::{RecipientRecord, recipients};
use stoa_store::outbox::{self, EventRecord};
use stoa_store::requests::followers::{self, FollowerRecord};
use stoa_store::requests::{RequestRecord, read};

/// Makes messages of the events nobody looked at yet, at most `limit` events; answers how many events there were.
///
/// An event is ticked off in the transaction that queues its messages, and a message carries the name of its event and
/// its address: however often this dies and is done again, and by however many ways somebody follows, each reader gets
/// each piece of news once.
pub async fn expand_events(portal: &Portal, limit: u32) -> Result<usize> {
    if !outbox::waiting(&portal.store).await? {
        return Ok(0);
    }
    let city = portal.city().await?;
    // The geocoder is read in before the transaction, where it may take its time.
    let streets = subscriptions::any_street(&portal.store).await?;
    if streets {
        city.places(&portal.store).await?;
    }
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let events = outbox::claim::<Payload>(&tx, limit).await?;
    for event in &events {
        expand(&tx, portal, &city, event, streets, now).await?;
        outbox::mark_done(&tx, event.seq, now).await?;
    }
    tx.commit().await?;
    Ok(events.len())
}

async fn expand(
    tx: &Tx,
    portal: &Portal,
    city: &City,
    event: &EventRecord<Payload>,
    streets: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    let happened = event
        .kind
        .strip_prefix("request.")
        .and_then(ActivityKind::parse);
    let kind = match happened {
        Some(ActivityKind::Submitted) => Kind::New,
        Some(ActivityKind::Status) => Kind::Status,
        Some(ActivityKind::Update) => Kind::Update,
        _ => return Ok(()),
    };
    let Some(request) = read::by_id(tx, event.request_id).await? else {
        return Ok(());
    };
    let telling = |occasion| Telling {
        portal,
        city,
        now,
        request: &request,
        occasion,
    };
    let news = Occasion::News(kind, event.payload.status, event.payload.text.as_deref());
    for follower in followers::active(tx, request.id).await? {
        let occasion = match (kind, follower.is_reporter) {
            (Kind::New, true) => Occasion::Confirmation,
            (Kind::New, false) => continue, // was told when it began to follow
            _ => news,
        };
        let reader = reader_of(tx, portal, &follower, now).await?;
        let dedup = format!("{}:{}", event.seq, reader.id);
        telling(occasion)
            .to(tx, &reader, Through::Follower(&follower), dedup)
            .await?;
    }
    // What the public may not know stays with those who have to do with it.
    if !event.public {
        return Ok(());
    }
    let names = match (streets, request.position) {
        (true, Some(at)) => streets_at(portal, city, at).await?,
        _ => Vec::new(),
    };
    let happening = Happening {
        reference: Some(&request.reference),
        position: request.position,
        neighborhood: request.neighborhood.as_deref(),
        streets: &names,
        service_code: &request.service_code,
    };
    for (subscription, reader) in subscriptions::concerned(tx, &happening).await? {
        let dedup = format!("{}:{}", event.seq, reader.id);
        telling(news)
            .to(tx, &reader, Through::Subscription(&subscription), dedup)
            .await?;
    }
    Ok(())
}

/// The address of somebody who follows by mail.
async fn reader_of(
    tx: &Tx,
    portal: &Portal,
    follower: &FollowerRecord,
    now: DateTime<Utc>,
) -> Result<RecipientRecord> {
    let id = portal.ctx.random.id(now);
    Ok(recipients::ensure(tx, id, Channel::Mail, &follower.email, now).await?)
}

/// Queues the one mail that tells a new follower of it.
pub async fn queue_following(
    tx: &Tx,
    portal: &Portal,
    city: &City,
    request: &RequestRecord,
    email: &str,
) -> Result<()> {
    let now = portal.ctx.clock.now();
    let active = followers::active(tx, request.id).await?;
    if let Some(follower) = active.iter().find(|r| r.email == email) {
        let reader = reader_of(tx, portal, follower, now).await?;
        let telling = Telling {
            portal,
            city,
            now,
            request,
            occasion: Occasion::Following,
        };
        let dedup = format!("following:{}", follower.id);
        telling
            .to(tx, &reader, Through::Follower(follower), dedup)
            .await?;
    }
    Ok(())
}
