//! An update becomes a post at each account.

use crate::city::City;
use crate::requests::messages::{Links, one_line};
use crate::{Error, Portal, Result};
use stoa_domain::requests::follow::Channel;
use stoa_domain::requests::inbound::{language, post};
use stoa_domain::requests::message::{MessageKind, MessageStatus};
use stoa_store::Tx;
use stoa_store::messages::{self, MessageRecord};
use stoa_store::requests::RequestRecord;
use stoa_store::requests::posts;

/// The most a post may have, in characters as networks count them (Mastodon's default).
const MOST: usize = 500;

/// May updates of this request be posted for everyone? There must be an account, and nothing of it withheld.
pub fn may_post(portal: &Portal, request: &RequestRecord) -> bool {
    request.visibility.is_public() && !portal.ctx.config.inbound.post_accounts.is_empty()
}

/// Queues the posts of an update, `entry` of the timeline, in its transaction: what was said, in the language it was
/// said in, and the case's address. Errors: `also_post` not-offered.
pub async fn queue(
    tx: &Tx,
    portal: &Portal,
    city: &City,
    request: &RequestRecord,
    entry: i64,
    words: &str,
) -> Result<()> {
    if !may_post(portal, request) {
        return Err(Error::invalid("also_post", "not-offered"));
    }
    let now = portal.ctx.clock.now();
    let address = Links(&portal.ctx.config).request(&request.reference);
    let service = city.service_name(&request.service_code);
    let head = one_line(&format!("{}: {service}", city.site.name));
    let text = post::compose(&head, words, &address, MOST);
    let locale = language::guess(words).unwrap_or_default();
    for account in &portal.ctx.config.inbound.post_accounts {
        let message = MessageRecord {
            id: portal.ctx.random.id(now),
            dedup: format!("post:{entry}:{account}"),
            request_id: Some(request.id),
            reference: None,
            follower_id: None,
            subscription_id: None,
            recipient_id: None,
            channel: Channel::Post,
            kind: MessageKind::Post,
            recipient: account.clone(),
            locale,
            subject: head.clone(),
            text: text.clone(),
            html: String::new(),
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
        posts::add(tx, message.id, request.id, account, now).await?;
    }
    Ok(())
}
