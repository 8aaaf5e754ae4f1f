//! Staff hand a case to a contractor.

use crate::requests::access;
use crate::requests::event::{self, Happened};
use crate::requests::messages::{Block, Links, Voice, finish};
use crate::{Portal, Result};
use chrono::Duration;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::follow::Channel;
use stoa_domain::requests::hand_off::HandOffDraft;
use stoa_domain::requests::message::{MessageKind, MessageStatus};
use stoa_domain::requests::{ActivityKind, Reference};
use stoa_store::messages::{self, MessageRecord};
use stoa_store::requests::hand_offs::{self, HandOffRecord};
use stoa_store::requests::update;

/// Hands a case over: writes it down, says so in an internal note, and queues the mail with the link. Errors: those of
/// [`HandOffDraft::parse`]; `NotFound`.
pub async fn hand_over(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    draft: &HandOffDraft,
) -> Result<()> {
    access::require(actor, Permission::Assign)?;
    let new = draft.parse()?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked(&tx, reference).await?;
    let record = HandOffRecord {
        id: portal.ctx.random.id(now),
        request_id: request.id,
        name: new.name,
        email: new.email,
        note: new.note,
        locale: new.locale,
        by: actor.staff().map(|s| s.name.clone()),
        at: now,
        expires_at: now + Duration::days(i64::from(new.days)),
        revoked_at: None,
        seen_at: None,
        done_at: None,
    };
    hand_offs::add(&tx, &record).await?;
    let voice = Voice {
        ctx: &portal.ctx,
        city: &city,
        locale: record.locale,
    };
    let args = [
        ("name", record.name.as_str().into()),
        ("reference", request.reference.as_str().into()),
        ("service", city.service_name(&request.service_code).into()),
        ("days", crate::Arg::Number(f64::from(new.days))),
    ];
    let subject = voice.say("casework-hand-off-subject", &args);
    let mut blocks = vec![Block::Words(voice.say("casework-hand-off-intro", &args))];
    if !record.note.is_empty() {
        blocks.push(Block::Quote(record.note.clone()));
    }
    blocks.push(Block::Button(
        voice.say("casework-hand-off-open", &[]),
        Links(&portal.ctx.config).contractor(record.id),
    ));
    blocks.push(Block::Small(voice.say("casework-hand-off-why", &args)));
    let words = finish(record.locale, &subject, &blocks);
    let message = MessageRecord {
        id: portal.ctx.random.id(now),
        dedup: format!("hand-off:{}", record.id),
        // About no request: answers do not go to the case, and who may see it does not matter.
        request_id: None,
        reference: None,
        follower_id: None,
        subscription_id: None,
        recipient_id: None,
        channel: Channel::Mail,
        kind: MessageKind::HandOff,
        recipient: record.email.clone(),
        locale: record.locale,
        subject: words.subject,
        text: words.text,
        html: words.html,
        unsubscribe_url: None,
        in_reply_to: None,
        status: MessageStatus::Queued,
        attempts: 0,
        next_at: Some(now),
        last_error: None,
        created_at: now,
        sent_at: None,
    };
    messages::add(&tx, &message).await?;
    update::touch(&tx, request.id, now).await?;
    let name = Some(record.name.clone());
    let happened = Happened::to(&request, ActivityKind::HandedOver, actor, now, name);
    event::record(&tx, &city, happened).await?;
    Ok(tx.commit().await?)
}
