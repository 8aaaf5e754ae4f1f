//! The owner of an address says yes.

use super::question::code_hash;
use crate::requests::messages::{Purpose, opened, signed};
use crate::{Error, Portal, Result};
use chrono::{DateTime, Duration, Utc};
use stoa_domain::requests::follow::PreferencesDraft;
use stoa_store::Tx;
use stoa_store::follow::{SubscriptionRecord, recipients, subscriptions};
use uuid::Uuid;

/// How long a question may be answered.
pub const OPEN: Duration = Duration::days(2);
/// How many codes may be tried at a question.
pub const TRIES: u32 = 5;

/// Yes by the link in the mail; again is no error. Gives the token of the page where the address is managed. `NotFound`
/// for what is no link of ours, is older than two days or was ended.
pub async fn confirm_by_link(portal: &Portal, token: &str) -> Result<String> {
    let id = opened(&portal.ctx.config, Purpose::Confirm, token).ok_or(Error::NotFound)?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let subscription = waiting(&tx, id, now).await?;
    hold(&tx, &subscription, now).await?;
    tx.commit().await?;
    Ok(manage_token(portal, &subscription))
}

/// Yes by the code of the text; again is no error, within its tries and its two days. Errors: `code` required | wrong,
/// after five tries always; `NotFound`.
pub async fn confirm_by_code(portal: &Portal, id: Uuid, code: &str) -> Result<String> {
    let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    if code.is_empty() {
        return Err(Error::invalid("code", "required"));
    }
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let subscription = waiting(&tx, id, now).await?;
    if now - subscription.created_at >= OPEN {
        return Err(Error::NotFound); // six digits are no key for ever
    }
    let open = subscriptions::spend_try(&tx, id, TRIES).await?;
    let fits = subscription.code_hash.as_deref() == Some(&code_hash(id, &code));
    if !fits || !open {
        tx.commit().await?;
        return Err(Error::invalid("code", "wrong"));
    }
    hold(&tx, &subscription, now).await?;
    tx.commit().await?;
    Ok(manage_token(portal, &subscription))
}

fn manage_token(portal: &Portal, subscription: &SubscriptionRecord) -> String {
    signed(
        &portal.ctx.config,
        Purpose::Manage,
        subscription.recipient_id,
    )
}

async fn waiting(tx: &Tx, id: Uuid, now: DateTime<Utc>) -> Result<SubscriptionRecord> {
    subscriptions::by_id(tx, id)
        .await?
        .filter(|s| s.ended_at.is_none())
        .filter(|s| s.confirmed_at.is_some() || now - s.created_at < OPEN)
        .ok_or(Error::NotFound)
}

/// From now on it holds, with the preferences it came with, as far as they were asked. The same thing followed twice at one address is followed once.
/// Its owner is there: an address that was given up or stopped works again.
pub async fn hold(tx: &Tx, subscription: &SubscriptionRecord, now: DateTime<Utc>) -> Result<()> {
    if subscription.confirmed_at.is_some() {
        return Ok(());
    }
    let recipient = subscription.recipient_id;
    for held in subscriptions::of_recipient(tx, recipient).await? {
        if held.target == subscription.target && held.service_code == subscription.service_code {
            subscriptions::end(tx, held.id, now).await?;
        }
    }
    subscriptions::confirm(tx, subscription.id, now).await?;
    recipients::set_stopped(tx, recipient, None).await?;
    recipients::set_bounced(tx, recipient, None, None).await?;
    if let Some(json) = &subscription.preferences
        && let Ok(draft) = serde_json::from_str::<PreferencesDraft>(json)
        && let Some(reader) = recipients::by_id(tx, recipient).await?
        && let Ok(wanted) = draft.parse_over(&reader.preferences)
    {
        recipients::set_preferences(tx, recipient, &wanted).await?;
    }
    Ok(())
}
