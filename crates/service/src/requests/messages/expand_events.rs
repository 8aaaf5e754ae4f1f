//! Events become messages.

use super::render::{Occasion, render};
use super::token::follower_token;
use crate::city::City;
use crate::requests::event::Payload;
use crate::{Portal, Result};
use chrono::{DateTime, Utc};
use stoa_domain::requests::ActivityKind;
use stoa_domain::requests::message::MessageStatus;
use stoa_store::Tx;
use stoa_store::messages::{self, MessageRecord};
use stoa_store::outbox::{self, EventRecord};
use stoa_store::requests::followers::{self, FollowerRecord};
use stoa_store::requests::{RequestRecord, read};

/// Makes messages of the events nobody looked at yet, at most `limit` events; answers how many events there were.
///
/// An event is ticked off in the transaction that queues its messages, and a message carries the name of its event and
/// follower: however often this dies and is done again, each reader gets each message queued once.
pub async fn expand_events(portal: &Portal, limit: u32) -> Result<usize> {
    if !outbox::waiting(&portal.store).await? {
        return Ok(0);
    }
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let events = outbox::claim::<Payload>(&tx, limit).await?;
    for event in &events {
        expand(&tx, portal, &city, event, now).await?;
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
    now: DateTime<Utc>,
) -> Result<()> {
    let kind = event
        .kind
        .strip_prefix("request.")
        .and_then(ActivityKind::parse);
    let (occasion, reporter_only) = match kind {
        Some(ActivityKind::Submitted) => (Occasion::Confirmation, true),
        Some(
            kind @ (ActivityKind::Status
            | ActivityKind::Update
            | ActivityKind::Merged
            | ActivityKind::Unmerged
            | ActivityKind::Split),
        ) => (Occasion::Change(kind, &event.payload), false),
        _ => return Ok(()),
    };
    let Some(request) = read::by_id(tx, event.request_id).await? else {
        return Ok(());
    };
    // Who is told that another request goes on can leave that one by the same mail.
    let survivor = match (kind, event.payload.text.as_deref().map(str::parse)) {
        (Some(ActivityKind::Merged), Some(Ok(other))) => read::by_reference(tx, &other).await?,
        _ => None,
    };
    let readers = followers::active(tx, request.id).await?;
    for reader in readers.iter().filter(|r| r.is_reporter || !reporter_only) {
        let dedup = format!("{}:{}", event.seq, reader.id);
        let way_out = match &survivor {
            Some(s) => followers::by_email(tx, s.id, &reader.email).await?,
            None => None,
        };
        let reader = way_out.as_ref().unwrap_or(reader);
        let message = compose(portal, city, &request, reader, occasion, dedup, now);
        messages::add(tx, &message).await?;
    }
    Ok(())
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
    let readers = followers::active(tx, request.id).await?;
    if let Some(reader) = readers.iter().find(|r| r.email == email) {
        let dedup = format!("following:{}", reader.id);
        let message = compose(
            portal,
            city,
            request,
            reader,
            Occasion::Following,
            dedup,
            now,
        );
        messages::add(tx, &message).await?;
    }
    Ok(())
}

fn compose(
    portal: &Portal,
    city: &City,
    request: &RequestRecord,
    reader: &FollowerRecord,
    occasion: Occasion<'_>,
    dedup: String,
    now: DateTime<Utc>,
) -> MessageRecord {
    let ctx = &portal.ctx;
    let token = follower_token(&ctx.config, reader.id);
    let unsubscribe_url = format!(
        "{}/do/requests/unfollow?token={token}",
        ctx.config.public_url
    );
    let words = render(
        ctx,
        city,
        request,
        reader.locale,
        occasion,
        &unsubscribe_url,
    );
    MessageRecord {
        id: ctx.random.id(now),
        dedup,
        request_id: Some(request.id),
        reference: None,
        follower_id: Some(reader.id),
        recipient: reader.email.clone(),
        locale: reader.locale,
        subject: words.subject,
        text: words.text,
        html: words.html,
        unsubscribe_url: Some(unsubscribe_url),
        status: MessageStatus::Queued,
        attempts: 0,
        next_at: Some(now),
        last_error: None,
        created_at: now,
        sent_at: None,
    }
}
