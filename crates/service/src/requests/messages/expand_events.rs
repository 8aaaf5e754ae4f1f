//! Events become messages.

use super::queue::{Closing, Telling, Through};
use super::render::{Ended, Occasion, Turn};
use crate::city::City;
use crate::requests::ending;
use crate::requests::event::Payload;
use crate::requests::subscriptions::streets_at;
use crate::{Portal, Result};
use chrono::{DateTime, Utc};
use std::collections::HashSet;
use stoa_domain::requests::follow::{Channel, Kind, Target};
use stoa_domain::requests::{ActivityKind, Intake, Reference};
use stoa_store::Tx;
use stoa_store::follow::subscriptions::{self, Happening};
use stoa_store::follow::{RecipientRecord, SubscriptionRecord, recipients};
use stoa_store::outbox::{self, EventRecord};
use stoa_store::requests::ending::closings;
use stoa_store::requests::followers::{self, FollowerRecord};
use stoa_store::requests::relations::{self, Relation};
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
    let payload = &event.payload;
    let words = payload.text.as_deref();
    let occasion = match happened {
        Some(ActivityKind::Submitted) => Occasion::News(Kind::New, payload.status, words),
        Some(ActivityKind::Status) => Occasion::News(Kind::Status, payload.status, words),
        Some(ActivityKind::Update) => Occasion::News(Kind::Update, payload.status, words),
        Some(ActivityKind::Published | ActivityKind::Restored) => Occasion::Seen(true),
        Some(ActivityKind::Hidden) => Occasion::Seen(false),
        Some(ActivityKind::Unreadable) => Occasion::Unreadable,
        Some(kind) => match (Turn::of(kind), Ended::of(kind), words) {
            (Some(turn), _, Some(other)) => Occasion::Turned(turn, payload.status, other),
            (_, Some(ended), _) => Occasion::Ended(ended, payload.status, words),
            _ => return Ok(()),
        },
        None => return Ok(()),
    };
    let Some(request) = read::by_id(tx, event.request_id).await? else {
        return Ok(());
    };
    let closing = closing(tx, portal, city, &request, occasion, now).await?;
    let telling = |occasion| Telling {
        portal,
        city,
        now,
        request: &request,
        occasion,
        closing: closing.as_ref(),
    };
    // Who is told that another request goes on can leave that one by the same mail.
    let survivor = match occasion {
        Occasion::Turned(Turn::Merged, _, other) => match other.parse() {
            Ok(other) => read::by_reference(tx, &other).await?,
            Err(_) => None,
        },
        _ => None,
    };
    let mut heard = HashSet::new();
    for follower in followers::active(tx, request.id).await? {
        // What is out of sight now is its reporter's alone, and who sees it concerns nobody else either.
        let seen = request.visibility.is_public()
            && !matches!(occasion, Occasion::Seen(_) | Occasion::Unreadable);
        if !seen && !follower.is_reporter {
            continue;
        }
        let told = match (occasion, follower.is_reporter) {
            (Occasion::News(Kind::New, ..), true) => Occasion::Confirmation,
            (Occasion::News(Kind::New, ..), false) => continue, // was told when it began to follow
            _ => occasion,
        };
        let reader = reader_of(tx, portal, &follower, now).await?;
        let dedup = format!("{}:{}", event.seq, reader.id);
        let way_out = match &survivor {
            Some(s) => followers::by_email(tx, s.id, &follower.email).await?,
            None => None,
        };
        let through = Through::Follower(way_out.as_ref().unwrap_or(&follower));
        telling(told).to(tx, &reader, through, dedup).await?;
        heard.insert(reader.id);
    }
    // What the public may not know, or no more, stays with those who have to do with it.
    let everyone = event.public && request.visibility.is_public();
    let references = followed_as(tx, &request).await?;
    let names = match (streets && everyone, request.position) {
        (true, Some(at)) => streets_at(portal, city, at).await?,
        _ => Vec::new(),
    };
    let happening = Happening {
        references: &references,
        position: request.position,
        neighborhood: request.neighborhood.as_deref(),
        streets: &names,
        service_code: &request.service_code,
    };
    let mut concerned = subscriptions::concerned(tx, &happening).await?;
    // Who hears it as the reporter does not hear it as a neighbor too.
    concerned.sort_by_key(|(s, _)| !s.is_reporter);
    for (subscription, reader) in concerned {
        if heard.contains(&reader.id) {
            continue; // as a follower, in words that say more
        }
        let theirs = subscription.is_reporter && subscription.target.is(&request.reference);
        if !everyone && !theirs {
            continue;
        }
        let occasion = match occasion {
            // A conversation said so itself when it filed the report.
            Occasion::News(Kind::New, ..) if theirs && reader.channel == Channel::Chat => continue,
            Occasion::News(Kind::New, ..) if theirs => Occasion::Confirmation,
            // That it is in sight now makes it new to the neighborhood.
            Occasion::Seen(_) if !theirs => Occasion::News(Kind::New, request.status, None),
            other => other,
        };
        let one = matches!(subscription.target, Target::Request { .. });
        let concerns = match occasion {
            // That a case became part of another concerns those who follow the case, not the street.
            Occasion::Turned(..) => subscription.target.is(&request.reference),
            // Who follows one case is told that it was split, not of each part's arrival.
            Occasion::News(Kind::New, ..) => !one,
            _ => true,
        };
        if !concerns {
            continue;
        }
        let dedup = format!("{}:{}", event.seq, reader.id);
        telling(occasion)
            .to(tx, &reader, Through::Subscription(&subscription), dedup)
            .await?;
    }
    Ok(())
}

/// What its people are told of a closing beside its words, where it still is that one.
async fn closing(
    tx: &Tx,
    portal: &Portal,
    city: &City,
    request: &RequestRecord,
    occasion: Occasion<'_>,
    now: DateTime<Utc>,
) -> Result<Option<Closing>> {
    match occasion {
        Occasion::News(Kind::Status, status, _)
            if status == request.status && !status.is_open() => {}
        _ => return Ok(None),
    }
    let Some(last) = closings::of_request(tx, request.id).await?.pop() else {
        return Ok(None);
    };
    Ok(Some(Closing {
        reason: last.reason,
        entry: last.entry,
        at: last.at,
        asked: can_be_asked(request) && ending::ask(tx, portal, city, request, now).await?,
    }))
}

/// Did the reporter leave a way to be written to?
fn can_be_asked(request: &RequestRecord) -> bool {
    let contact = &request.contact;
    contact.email.is_some() || contact.phone.is_some() || request.channel == Intake::Chat
}

/// The references under which a request is followed: its own, those of the duplicates it goes on for, and the one it is
/// a part of.
async fn followed_as(tx: &Tx, request: &RequestRecord) -> Result<Vec<Reference>> {
    let mut all = vec![request.reference.clone()];
    for other in relations::of_request(tx, request.id).await? {
        match (other.relation, other.from_here) {
            (Relation::Duplicate, false) | (Relation::Part, true) => all.push(other.reference),
            _ => {}
        }
    }
    Ok(all)
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

/// Queues the one text that tells a phone that it follows now.
pub async fn queue_following_by_text(
    tx: &Tx,
    portal: &Portal,
    city: &City,
    request: &RequestRecord,
    reader: &RecipientRecord,
    subscription: &SubscriptionRecord,
) -> Result<()> {
    let telling = Telling {
        portal,
        city,
        now: portal.ctx.clock.now(),
        request,
        occasion: Occasion::Following,
        closing: None,
    };
    let dedup = format!("following:{}", subscription.id);
    let through = Through::Subscription(subscription);
    telling.to(tx, reader, through, dedup).await
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
            closing: None,
        };
        let dedup = format!("following:{}", follower.id);
        telling
            .to(tx, &reader, Through::Follower(follower), dedup)
            .await?;
    }
    Ok(())
}
