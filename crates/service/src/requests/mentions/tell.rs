//! A note names colleagues: each is told once.

use crate::city::City;
use crate::requests::messages::{Block, Links, Voice, finish};
use crate::{Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::follow::Channel;
use stoa_domain::requests::mention::mentioned;
use stoa_domain::requests::message::{MessageKind, MessageStatus};
use stoa_store::Tx;
use stoa_store::accounts::{notices, staff};
use stoa_store::messages::{self, MessageRecord};
use stoa_store::requests::{RequestRecord, mentions};

/// Writes down whom `entry` of the timeline, a note, names, and queues a mail to each who gave an address. The mail has a way
/// to the case and not the note itself: what is written there stays behind the sign-in.
pub async fn tell(
    tx: &Tx,
    portal: &Portal,
    city: &City,
    actor: &Actor,
    request: &RequestRecord,
    entry: i64,
    note: &str,
) -> Result<()> {
    let me = actor.staff().map(|s| s.id);
    for username in mentioned(note) {
        let Some(named) = staff::by_username(tx, &username).await? else {
            continue;
        };
        let reads = named.active && named.staff.role.may(Permission::ViewDesk);
        if !reads || Some(named.staff.id) == me {
            continue;
        }
        mentions::add(tx, request.id, entry, named.staff.id).await?;
        let (Some(email), locale) = notices::address(tx, named.staff.id).await? else {
            continue;
        };
        let voice = Voice {
            ctx: &portal.ctx,
            city,
            locale,
        };
        let args = [
            ("by", actor.staff().map_or("", |s| s.name.as_str()).into()),
            ("reference", request.reference.as_str().into()),
            ("service", city.service_name(&request.service_code).into()),
        ];
        let subject = voice.say("casework-mention-subject", &args);
        let blocks = [
            Block::Words(voice.say("casework-mention-intro", &args)),
            Block::Button(
                voice.say("casework-mention-open", &[]),
                Links(&portal.ctx.config).desk(&request.reference),
            ),
            Block::Small(voice.say("casework-mention-why", &[])),
        ];
        let words = finish(locale, &subject, &blocks);
        let now = portal.ctx.clock.now();
        let message = MessageRecord {
            id: portal.ctx.random.id(now),
            dedup: format!("mention:{entry}:{}", named.staff.id),
            // About no request: it is of the desk, whoever may see the case.
            request_id: None,
            reference: None,
            follower_id: None,
            subscription_id: None,
            recipient_id: None,
            channel: Channel::Mail,
            kind: MessageKind::Mention,
            recipient: email,
            locale,
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
        messages::add(tx, &message).await?;
    }
    Ok(())
}
