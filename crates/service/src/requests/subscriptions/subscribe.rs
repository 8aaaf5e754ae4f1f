//! Somebody wants to hear of a request, a street, a neighborhood or what is around a place.

use super::question::{ask, code_hash, draw_code, is_asked_much};
use super::streets::street_named;
use crate::city::City;
use crate::requests::geocode;
use crate::requests::messages::{Purpose, signed};
use crate::{Error, Portal, Result};
use stoa_domain::requests::follow::{
    Channel, PreferencesDraft, Subscribe, SubscribeDraft, Subscribed, Target, Wanted,
};
use stoa_domain::{LatLon, Locale};
use stoa_store::follow::{SubscriptionRecord, recipients, subscriptions};
use stoa_store::requests::read;

/// How many things one address may follow.
pub(super) const MOST: usize = 50;

/// Subscribes an address. The browser that subscribes itself has said yes by doing so; a mail address or a phone is asked
/// first, and hears nothing else until its owner answers (double opt-in). The preferences hold from that answer on.
///
/// Errors: those of [`SubscribeDraft::parse`]; `place` unknown | outside; `neighborhood`, `service` unknown; `reference`
/// unknown; `TooMany` for an address that was asked three times in an hour; `Conflict("too-many-follows")`.
pub async fn subscribe(
    portal: &Portal,
    draft: &SubscribeDraft,
    locale: Locale,
) -> Result<Subscribed> {
    let city = portal.city().await?;
    let wish = draft.parse(&city.site.bounds, &portal.ctx.config.phone_country)?;
    if let Some(code) = &wish.service
        && city.service(code).is_none()
    {
        return Err(Error::invalid("service", "unknown"));
    }
    let target = find(portal, &city, &wish).await?;
    let now = portal.ctx.clock.now();
    let random = &portal.ctx.random;
    let tx = portal.store.begin().await?;
    let reader = recipients::ensure(&tx, random.id(now), wish.channel, &wish.address, now).await?;
    let held = subscriptions::of_recipient(&tx, reader.id).await?;
    if held.len() >= MOST {
        return Err(Error::Conflict("too-many-follows"));
    }
    let own = wish.channel == Channel::Push;
    if !own && is_asked_much(&tx, portal, &reader, now).await? {
        return Err(Error::TooMany {
            retry_after_s: 3_600,
        });
    }
    let id = random.id(now);
    let code = draw_code(portal);
    let subscription = SubscriptionRecord {
        service_code: wish.service.clone(),
        preferences: Some(kept(&draft.preferences)?),
        code_hash: (wish.channel == Channel::Sms).then(|| code_hash(id, &code)),
        ..SubscriptionRecord::begun(id, reader.id, target, locale, now)
    };
    let mut answer = Subscribed {
        id,
        channel: wish.channel,
        confirmed: own,
        manage: None,
    };
    if own {
        if let Some(keys) = &wish.keys {
            recipients::set_push_keys(&tx, reader.id, keys).await?;
        }
        answer.manage = Some(signed(&portal.ctx.config, Purpose::Manage, reader.id));
        let same = held.iter().find(|s| {
            s.target == subscription.target && s.service_code == subscription.service_code
        });
        if let Some(same) = same {
            answer.id = same.id;
        } else {
            subscriptions::add(&tx, &subscription).await?;
            super::confirm::hold(&tx, &subscription, now).await?;
        }
    } else {
        subscriptions::add(&tx, &subscription).await?;
        // Who stopped everything is not asked by strangers: START, or the page of their messages, opens the way again.
        if reader.stopped_at.is_none() {
            ask(&tx, portal, &city, &reader, &subscription, &code, now).await?;
        }
    }
    tx.commit().await?;
    Ok(answer)
}

/// The preferences as they wait for the yes.
fn kept(draft: &PreferencesDraft) -> Result<String> {
    Ok(serde_json::to_string(draft).map_err(anyhow::Error::new)?)
}

/// What is wanted, on the map.
async fn find(portal: &Portal, city: &City, wish: &Subscribe) -> Result<Target> {
    match &wish.wanted {
        Wanted::Request(reference) => {
            read::public(&portal.store, reference)
                .await?
                .ok_or_else(|| Error::invalid("reference", "unknown"))?;
            Ok(Target::Request {
                reference: reference.clone(),
            })
        }
        Wanted::Neighborhood(name) => {
            if !city.site.neighborhoods.contains(name) {
                return Err(Error::invalid("neighborhood", "unknown"));
            }
            Ok(Target::Neighborhood {
                place: name.clone(),
            })
        }
        Wanted::Street(typed) => street_named(portal, city, typed)
            .await?
            .map(|place| Target::Street { place })
            .ok_or_else(|| Error::invalid("place", "unknown")),
        Wanted::Near { at, words, metres } => {
            let (at, place) = middle(portal, *at, words).await?;
            Ok(Target::Near {
                at,
                metres: *metres,
                place,
            })
        }
    }
}

/// The middle of a circle with its words: always the gazetteer's, as they stand in a mail to somebody who may not have
/// asked for it.
async fn middle(portal: &Portal, at: Option<LatLon>, words: &str) -> Result<(LatLon, String)> {
    if let Some(at) = at {
        let known = geocode::reverse(portal, at).await?;
        let place = known.map_or_else(|| format!("{:.4}, {:.4}", at.lat, at.lon), |p| p.label);
        return Ok((at, place));
    }
    let found = geocode::search(portal, words, None, 1).await?;
    let best = found.into_iter().next();
    best.and_then(|p| Some((LatLon::new(p.lat, p.lon)?, p.label)))
        .ok_or_else(|| Error::invalid("place", "unknown"))
}
