//! A page of the desk's outbox.

use crate::requests::access;
use crate::{Portal, Result};
use stoa_domain::Page;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::page::DEFAULT_LIMIT;
use stoa_domain::requests::message::MessageStatus;
use stoa_domain::requests::view::MessageView;
use stoa_store::messages;

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
    let items = page
        .items
        .into_iter()
        .map(|m| MessageView {
            id: m.id,
            reference: m.reference,
            recipient: m.recipient,
            subject: m.subject,
            text: m.text,
            status: m.status,
            attempts: m.attempts,
            last_error: m.last_error,
            created_at: city.local(m.created_at),
            sent_at: m.sent_at.map(|at| city.local(at)),
            next_at: m.next_at.map(|at| city.local(at)),
        })
        .collect();
    Ok(Page {
        items,
        next: page.next,
        total: page.total,
    })
}
