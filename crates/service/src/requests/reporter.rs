//! Who reported hears how it goes on: by mail as its first follower, by text where they asked for texts.

use super::messages::follower_token;
use crate::accounts::hash_of;
use crate::{Error, Portal, Result};
use stoa_domain::requests::Report;
use stoa_domain::requests::follow::channel::e164;
use stoa_store::Tx;
use stoa_store::requests::followers::{self, FollowerRecord};

/// The reporter follows by mail, where they gave an address.
pub async fn begin(tx: &Tx, portal: &Portal, request_id: i64, report: &Report) -> Result<()> {
    let Some(email) = &report.contact.email else {
        return Ok(());
    };
    let now = portal.ctx.clock.now();
    let id = portal.ctx.random.id(now);
    let reporter = FollowerRecord {
        id,
        request_id,
        email: email.clone(),
        locale: report.locale,
        is_reporter: true,
        token_hash: hash_of(&follower_token(&portal.ctx.config, id)),
        via_request_id: None,
        ended_at: None,
    };
    followers::add(tx, &reporter, now).await?;
    Ok(())
}

/// The phone that texts go to, as networks write it; `None`: none were asked for. Errors: `phone` not-a-phone, where no
/// text can go there.
pub fn phone_for_texts(portal: &Portal, report: &Report) -> Result<Option<String>> {
    let asked = report.contact.phone.as_deref().filter(|_| report.texts);
    asked.map(|phone| textable(portal, phone)).transpose()
}

/// A typed phone as networks write it. Errors: `phone` not-a-phone.
pub fn textable(portal: &Portal, phone: &str) -> Result<String> {
    e164(phone, &portal.ctx.config.phone_country)
        .ok_or_else(|| Error::invalid("phone", "not-a-phone"))
}
