//! The phone of who reported hears by text how the report goes on.

use super::follow_here::follow_here;
use super::question::{ask, code_hash, draw_code, is_asked_much};
use super::subscribe::MOST;
use crate::Portal;
use crate::Result;
use crate::city::City;
use stoa_domain::Locale;
use stoa_domain::requests::Reference;
use stoa_domain::requests::follow::{Channel, Target};
use stoa_store::Tx;
use stoa_store::follow::{SubscriptionRecord, recipients, subscriptions};

/// Begins it. `said`: its owner told staff that they want texts; otherwise the phone is asked first and hears nothing else
/// until its owner answers. `false`: a phone that said STOP, that was asked three times within an hour or follows as much
/// as one may gets nothing; the report itself is taken all the same.
pub async fn text_reporter(
    tx: &Tx,
    portal: &Portal,
    city: &City,
    phone: &str,
    reference: &Reference,
    locale: Locale,
    said: bool,
) -> Result<bool> {
    let now = portal.ctx.clock.now();
    let fresh = portal.ctx.random.id(now);
    let reader = recipients::ensure(tx, fresh, Channel::Sms, phone, now).await?;
    if reader.stopped_at.is_some() {
        return Ok(false); // only its owner begins again: START
    }
    if said {
        follow_here(tx, portal, &reader, reference, locale, true).await?;
        return Ok(true);
    }
    let held = subscriptions::of_recipient(tx, reader.id).await?;
    if held.len() >= MOST || is_asked_much(tx, portal, &reader, now).await? {
        return Ok(false);
    }
    let id = portal.ctx.random.id(now);
    let code = draw_code(portal);
    let target = Target::Request {
        reference: reference.clone(),
    };
    let subscription = SubscriptionRecord {
        is_reporter: true,
        code_hash: Some(code_hash(id, &code)),
        ..SubscriptionRecord::begun(id, reader.id, target, locale, now)
    };
    subscriptions::add(tx, &subscription).await?;
    ask(tx, portal, city, &reader, &subscription, &code, now).await?;
    Ok(true)
}
