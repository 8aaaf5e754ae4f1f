//! Somebody wants to hear of a request by mail.

use super::messages::{self, follower_token};
use crate::accounts::hash_of;
use crate::city::City;
use crate::{Error, Portal, Result};
use stoa_domain::requests::Reference;
use stoa_domain::{Locale, text};
use stoa_store::Tx;
use stoa_store::requests::followers::{self, FollowerRecord};
use stoa_store::requests::{RequestRecord, read};

/// Follows a request. They get one mail that says so, with the way out, once for each address and request, so that
/// nobody can be flooded by pressing again. Errors: `email` required | not-an-email.
pub async fn follow(
    portal: &Portal,
    reference: &Reference,
    email: &str,
    locale: Locale,
) -> Result<()> {
    let email = address(email)?;
    let city = portal.city().await?;
    let tx = portal.store.begin().await?;
    let request = read::public(&tx, reference).await?.ok_or(Error::NotFound)?;
    begin(&tx, portal, &city, &request, email, locale, false).await?;
    Ok(tx.commit().await?)
}

/// The address as it is written down. Errors: `email` required | not-an-email.
pub(super) fn address(typed: &str) -> Result<String> {
    let email = text::clean_line(typed);
    if email.is_empty() {
        return Err(Error::invalid("email", "required"));
    }
    if !text::is_email(&email) {
        return Err(Error::invalid("email", "not-an-email"));
    }
    Ok(email)
}

/// Adds a follower and, where the address did not follow before, queues the mail that says so. `is_reporter`: they follow
/// also while nobody else sees it.
pub(super) async fn begin(
    tx: &Tx,
    portal: &Portal,
    city: &City,
    request: &RequestRecord,
    email: String,
    locale: Locale,
    is_reporter: bool,
) -> Result<()> {
    let now = portal.ctx.clock.now();
    let id = portal.ctx.random.id(now);
    let follower = FollowerRecord {
        id,
        request_id: request.id,
        email,
        locale,
        is_reporter,
        token_hash: hash_of(&follower_token(&portal.ctx.config, id)),
        via_request_id: None,
        ended_at: None,
    };
    if followers::add(tx, &follower, now).await? {
        messages::queue_following(tx, portal, city, request, &follower.email).await?;
    }
    Ok(())
}
