//! A worker takes messages whose time has come.

use crate::{Portal, Result};
use chrono::Duration;
use stoa_domain::Locale;
use stoa_domain::requests::Reference;
use stoa_domain::requests::message::MessageEvent;
use stoa_store::messages::{self, Moved};
use uuid::Uuid;

/// A worker that has had a message for so long is gone.
const GONE: Duration = Duration::minutes(10);

/// A message for the gateway.
#[derive(Debug, Clone, PartialEq)]
pub struct Outgoing {
    pub id: Uuid,
    pub recipient: String,
    pub locale: Locale,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// For `List-Unsubscribe` (RFC 8058: answers POST too).
    pub list_unsubscribe_url: Option<String>,
    /// `<id@host>`: the same at every try, so that a mail sent twice is shown once.
    pub message_id: String,
    pub reference: Option<Reference>,
}

/// Takes at most `n` messages whose time has come, for one worker, which then says `delivered` or `failed`. Messages of
/// a worker that died are released after ten minutes and count as a try.
pub async fn claim_due(portal: &Portal, n: u32) -> Result<Vec<Outgoing>> {
    let now = portal.ctx.clock.now();
    let host = host(&portal.ctx.config.public_url);
    let tx = portal.store.begin().await?;
    let mut out = Vec::new();
    for m in messages::due(&tx, now, now - GONE, n).await? {
        let mut attempts = m.attempts;
        let mut from = m.status;
        let mut last_error = m.last_error;
        if let Some(released) = from.after(MessageEvent::Release) {
            attempts += 1;
            last_error = Some("the worker that had it stopped".to_owned());
            let moved = Moved {
                attempts,
                next_at: Some(now),
                last_error: last_error.clone(),
                ..Moved::default()
            };
            if !messages::set_status(&tx, m.id, from, released, &moved).await? {
                continue;
            }
            from = released;
        }
        let Some(to) = from.after(MessageEvent::Claim) else {
            continue;
        };
        let moved = Moved {
            attempts,
            next_at: m.next_at,
            claimed_at: Some(now),
            last_error,
            sent_at: None,
        };
        if messages::set_status(&tx, m.id, from, to, &moved).await? {
            out.push(Outgoing {
                id: m.id,
                recipient: m.recipient,
                locale: m.locale,
                subject: m.subject,
                text: m.text,
                html: m.html,
                list_unsubscribe_url: m.unsubscribe_url,
                message_id: format!("<{}@{host}>", m.id),
                reference: m.reference,
            });
        }
    }
    tx.commit().await?;
    Ok(out)
}

/// The host of the portal's address, without scheme, port and path.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or("localhost")
}
