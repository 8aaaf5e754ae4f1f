//! Everything that goes to an address, for whoever holds its link.

use crate::requests::messages::{Purpose, opened, push_host, signed};
use crate::{Error, Portal, Result};
use stoa_domain::requests::follow::{Channel, FollowView, ManageView, Target, hours};
use stoa_store::follow::{RecipientRecord, recipients, subscriptions};
use stoa_store::messages;
use stoa_store::requests::followers;

/// What goes to the address of a manage link. `NotFound` for what is no link of ours, or where the address is forgotten.
pub async fn manage(portal: &Portal, token: &str) -> Result<ManageView> {
    let id = opened(&portal.ctx.config, Purpose::Manage, token).ok_or(Error::NotFound)?;
    let city = portal.city().await?;
    let db = &portal.store;
    let reader = recipients::by_id(db, id).await?.ok_or(Error::NotFound)?;
    let mut follows = Vec::new();
    for s in subscriptions::of_recipient(db, id).await? {
        let reference = match &s.target {
            Target::Request { reference } => Some(reference.clone()),
            _ => None,
        };
        follows.push(FollowView {
            id: s.id,
            area: s.target.code().to_owned(),
            reference,
            place: s.target.place().to_owned(),
            metres: s.target.circle().map(|(_, metres)| metres),
            service: s
                .service_code
                .map(|code| city.service_name(&code).to_owned()),
            since: city.local(s.created_at),
            last_delivered_at: s.last_delivered_at.map(|at| city.local(at)),
        });
    }
    if reader.channel == Channel::Mail {
        let told = messages::last_sent(db, id).await?;
        for (f, reference, since) in followers::of_address(db, &reader.address).await? {
            follows.push(FollowView {
                id: f.id,
                area: "request".to_owned(),
                place: reference.to_string(),
                reference: Some(reference),
                metres: None,
                service: None,
                since: city.local(since),
                last_delivered_at: told
                    .iter()
                    .find(|(follower, _)| *follower == f.id)
                    .map(|(_, at)| city.local(*at)),
            });
        }
    }
    let RecipientRecord {
        channel,
        address,
        preferences,
        bounced_at,
        stopped_at,
        last_delivered_at,
        ..
    } = reader;
    let clock = |minute: Option<u16>| minute.map(hours::clock).unwrap_or_default();
    Ok(ManageView {
        channel,
        address: match channel {
            Channel::Push => push_host(&address).to_owned(),
            _ => address,
        },
        cadence: preferences.cadence,
        quiet_from: clock(preferences.quiet.map(|q| q.from)),
        quiet_to: clock(preferences.quiet.map(|q| q.to)),
        kinds: preferences.kinds,
        locale: preferences.locale,
        bounced: bounced_at.is_some(),
        stopped: stopped_at.is_some(),
        last_delivered_at: last_delivered_at.map(|at| city.local(at)),
        follows,
    })
}

/// The token of the page where an address is managed, where it is known: for the operator's command line, when somebody asks
/// who has no message at hand.
pub async fn manage_link(
    portal: &Portal,
    channel: Channel,
    address: &str,
) -> Result<Option<String>> {
    let known = recipients::by_address(&portal.store, channel, address).await?;
    Ok(known.map(|r| signed(&portal.ctx.config, Purpose::Manage, r.id)))
}
