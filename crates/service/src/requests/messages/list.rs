//! A page of the desk's outbox.

use crate::requests::access;
use crate::{Portal, Result};
use stoa_domain::Page;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::page::DEFAULT_LIMIT;
use stoa_domain::requests::follow::Channel;
use stoa_domain::requests::message::{MessageKind, MessageStatus};
use stoa_domain::requests::view::MessageView;
use stoa_store::messages::{self, Listed};

/// A page of the desk's outbox, newest first, of one status or of all.
pub async fn list(
    portal: &Portal,
    actor: &Actor,
    status: Option<MessageStatus>,
    cursor: Option<&str>,
) -> Result<Page<MessageView>> {
    access::require(actor, Permission::ViewDesk)?;
    let city = portal.city().await?;
    let page = messages::page(&portal.store, status, DEFAULT_LIMIT, cursor).await?;
    let view = |listed: Listed| {
        let m = listed.message;
        let state = match (listed.stopped, listed.bounced) {
            (true, _) => Some("stopped"),
            (_, true) => Some("bounced"),
            _ => None,
        };
        MessageView {
            id: m.id,
            reference: m.reference,
            channel: m.channel,
            recipient: match m.channel {
                Channel::Push => push_host(&m.recipient).to_owned(),
                _ => m.recipient,
            },
            subject: m.subject,
            // A code, the link that says yes and the one that opens a case are for their reader alone.
            text: match m.kind {
                MessageKind::Question | MessageKind::HandOff => String::new(),
                _ => without_keys(&m.text),
            },
            status: m.status,
            attempts: m.attempts,
            last_error: m.last_error,
            created_at: city.local(m.created_at),
            sent_at: m.sent_at.map(|at| city.local(at)),
            next_at: m.next_at.map(|at| city.local(at)),
            last_delivered_at: listed.last_delivered_at.map(|at| city.local(at)),
            address_state: state.map(str::to_owned),
        }
    };
    Ok(Page {
        items: page.items.into_iter().map(view).collect(),
        next: page.next,
        total: page.total,
    })
}

/// A text without the keys with which its reader says how a case ended: nobody at the desk says so for them.
fn without_keys(text: &str) -> String {
    const BEFORE: &str = "/ending?key=";
    let mut parts = text.split(BEFORE);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let rest = part.trim_start_matches(|c: char| c.is_ascii_hexdigit());
        out.push_str(BEFORE);
        out.push('…');
        out.push_str(rest);
    }
    out
}

/// The host of a push address: the rest is a secret (RFC 8030 §8.3).
pub fn push_host(endpoint: &str) -> &str {
    let rest = endpoint
        .split_once("://")
        .map_or(endpoint, |(_, rest)| rest);
    rest.split('/').next().unwrap_or_default()
}
