//! An address follows a request without being asked: it has said yes by reporting from there, or to staff.

use super::confirm::hold;
use crate::{Portal, Result};
use stoa_domain::Locale;
use stoa_domain::requests::Reference;
use stoa_domain::requests::follow::Target;
use stoa_store::Tx;
use stoa_store::follow::{RecipientRecord, SubscriptionRecord, subscriptions};

/// From now on the address hears how the request goes on. `is_reporter`: also while nobody else sees it.
pub async fn follow_here(
    tx: &Tx,
    portal: &Portal,
    reader: &RecipientRecord,
    reference: &Reference,
    locale: Locale,
    is_reporter: bool,
) -> Result<SubscriptionRecord> {
    let now = portal.ctx.clock.now();
    let target = Target::Request {
        reference: reference.clone(),
    };
    let id = portal.ctx.random.id(now);
    let subscription = SubscriptionRecord {
        is_reporter,
        ..SubscriptionRecord::begun(id, reader.id, target, locale, now)
    };
    subscriptions::add(tx, &subscription).await?;
    hold(tx, &subscription, now).await?;
    Ok(subscription)
}
