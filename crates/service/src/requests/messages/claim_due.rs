//! A worker takes messages whose time has come.

use super::token::Links;
use crate::requests::inbound::reply_address;
use crate::{Portal, Result};
use chrono::{DateTime, Duration, Utc};
use stoa_domain::Locale;
use stoa_domain::requests::Reference;
use stoa_domain::requests::follow::{Channel, PushKeys};
use stoa_domain::requests::message::{MessageEvent, MessageKind, MessageStatus};
use stoa_store::Tx;
use stoa_store::messages::{self, Due, Moved};
use uuid::Uuid;

/// A worker that has had a message for so long is gone.
const GONE: Duration = Duration::minutes(10);

/// A message for the gateway of its channel.
#[derive(Debug, Clone, PartialEq)]
pub struct Outgoing {
    pub id: Uuid,
    pub channel: Channel,
    pub kind: MessageKind,
    /// A mail address, a phone number, or a browser's push address.
    pub recipient: String,
    pub locale: Locale,
    pub subject: String,
    pub text: String,
    /// Empty for what is no mail.
    pub html: String,
    /// For `List-Unsubscribe` (RFC 8058: answers POST too).
    pub list_unsubscribe_url: Option<String>,
    /// `<id@host>`: the same at every try, so that a mail sent twice is shown once.
    pub message_id: String,
    pub reference: Option<Reference>,
    /// For push: what the browser encrypts with.
    pub push_keys: Option<PushKeys>,
    /// The page that a notification opens.
    pub url: String,
    /// Where answers by mail go: the address of the case.
    pub reply_to: Option<String>,
    /// The `Message-ID` of the mail it answers, with angle brackets.
    pub in_reply_to: Option<String>,
    /// What holds a case's mails together in mail programs: a name of its own for each case, with angle brackets.
    pub thread: Option<String>,
}

/// Takes at most `n` messages whose time has come, for one worker, which then says `delivered` or `failed`. Messages of
/// a worker that died are released after ten minutes and count as a try. What its reader does not want any more is
/// cancelled here, at the last moment: ending a subscription works at once, also on what waits.
pub async fn claim_due(portal: &Portal, n: u32) -> Result<Vec<Outgoing>> {
    claim_some(portal, None, n).await
}

/// The same of one channel: a slow way out holds up no other.
pub async fn claim_due_by(portal: &Portal, channel: Channel, n: u32) -> Result<Vec<Outgoing>> {
    claim_some(portal, Some(channel), n).await
}

async fn claim_some(portal: &Portal, by: Option<Channel>, n: u32) -> Result<Vec<Outgoing>> {
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let due = messages::due(&tx, by, now, now - GONE, n).await?;
    let full = due.len() == n as usize;
    let mut out = Vec::new();
    for due in due {
        if let Some(claimed) = claim(&tx, &due, now).await? {
            debug_assert_eq!(claimed, MessageStatus::Sending);
            out.push(outgoing(portal, due));
        }
    }
    tx.commit().await?;
    if out.is_empty() && full {
        // Everything taken was unwanted: there may be more behind it.
        return Box::pin(claim_some(portal, by, n)).await;
    }
    Ok(out)
}

/// Why a message is not wanted any more.
fn unwanted(due: &Due) -> Option<&'static str> {
    let kind = due.message.kind;
    match due {
        _ if due.forgotten => Some("the address is gone"),
        _ if due.bounced && kind != MessageKind::Question => {
            Some("mail to this address comes back")
        }
        _ if due.stopped && !kind.goes_after_stop() => Some("its reader stopped all messages"),
        // A department works on what nobody else may see, too.
        _ if due.withheld && kind != MessageKind::Notice => Some("it is out of sight by now"),
        _ if due.ended => Some("its reader follows no more"),
        _ => None,
    }
}

/// Moves one to `sending`; `None` where it went elsewhere.
async fn claim(tx: &Tx, due: &Due, now: DateTime<Utc>) -> Result<Option<MessageStatus>> {
    let m = &due.message;
    let mut moved = Moved {
        attempts: m.attempts,
        next_at: m.next_at,
        claimed_at: None,
        last_error: m.last_error.clone(),
        sent_at: None,
    };
    let mut from = m.status;
    if let Some(released) = from.after(MessageEvent::Release) {
        moved.attempts += 1;
        moved.next_at = Some(now);
        moved.last_error = Some("the worker that had it stopped".to_owned());
        if !messages::set_status(tx, m.id, from, released, &moved).await? {
            return Ok(None);
        }
        from = released;
    }
    if let Some(why) = unwanted(due)
        && let Some(to) = from.after(MessageEvent::Cancel)
    {
        moved.next_at = None;
        moved.last_error = Some(why.to_owned());
        messages::set_status(tx, m.id, from, to, &moved).await?;
        return Ok(None);
    }
    let Some(to) = from.after(MessageEvent::Claim) else {
        return Ok(None);
    };
    moved.claimed_at = Some(now);
    let done = messages::set_status(tx, m.id, from, to, &moved).await?;
    Ok(done.then_some(to))
}

fn outgoing(portal: &Portal, due: Due) -> Outgoing {
    let config = &portal.ctx.config;
    let links = Links(config);
    let m = due.message;
    let url = match (&m.reference, m.recipient_id) {
        (Some(reference), _) => links.request(reference),
        (None, Some(recipient)) => links.manage(recipient),
        (None, None) => config.public_url.clone(),
    };
    let of_case = m.reference.as_ref().filter(|_| m.channel == Channel::Mail);
    let reply_to = of_case.and_then(|reference| reply_address(config, reference));
    let thread =
        of_case.map(|reference| format!("<case-{reference}@{}>", host(&config.public_url)));
    Outgoing {
        id: m.id,
        channel: m.channel,
        kind: m.kind,
        recipient: m.recipient,
        locale: m.locale,
        subject: m.subject,
        text: m.text,
        html: m.html,
        list_unsubscribe_url: m.unsubscribe_url,
        message_id: format!("<{}@{}>", m.id, host(&config.public_url)),
        reference: m.reference,
        push_keys: due.push_keys,
        url,
        reply_to,
        in_reply_to: m.in_reply_to.map(|id| format!("<{id}>")),
        thread,
    }
}

/// The host of the portal's address, without scheme, port and path.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or("localhost")
}
