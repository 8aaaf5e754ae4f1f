//! Staff say that two requests are about the same thing: one is closed, the other goes on for both.

use super::ending::must_be_another;
use super::event::{self, Happened};
use super::messages::follower_token;
use super::{access, desk_show, pair, promise};
use crate::accounts::hash_of;
use crate::{Error, Portal, Result};
use chrono::{DateTime, Utc};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::{ActivityKind, DeskRequest, Event, Reference, Status};
use stoa_store::Tx;
use stoa_store::requests::followers::{self, FollowerRecord};
use stoa_store::requests::relations::{self, Relation};
use stoa_store::requests::update;

/// Closes a request as a duplicate of `other`, which goes on: everyone who hears of the one hears of the other from now
/// on and is told so once. Duplicates it had go along. Answers the closed one.
///
/// Errors: `other` required | not-a-reference | same | unknown | is-duplicate; `Conflict("illegal-move")` where it is
/// closed already; `event` own-closing; `Conflict("stale")`.
pub async fn merge(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    other: &str,
) -> Result<DeskRequest> {
    access::require(actor, Permission::Merge)?;
    let other = pair::other(reference, other)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let (request, survivor) = pair::locked(&tx, reference, version, &other).await?;
    if survivor.status == Status::Duplicate {
        return Err(Error::invalid("other", "is-duplicate"));
    }
    let to = request
        .status
        .after(Event::Merge)
        .ok_or(Error::Conflict("illegal-move"))?;
    must_be_another(&tx, &request, actor).await?;
    let clock = promise::clock_of(&city, &request);
    let clock = promise::moved(&city, &request, clock, (request.status, to), now);
    if !update::status(&tx, request.id, version, to, now, &clock).await? {
        return Err(access::stale());
    }
    update::touch(&tx, survivor.id, now).await?;
    relations::pass_on(&tx, request.id, survivor.id).await?;
    relations::add(&tx, Relation::Duplicate, request.id, survivor.id, now).await?;
    bring(&tx, portal, request.id, survivor.id, now).await?;
    let words = |reference: &Reference| Some(reference.to_string());
    let closed = Happened {
        status: to,
        ..Happened::to(&request, ActivityKind::Merged, actor, now, words(&other))
    };
    event::record(&tx, &city, closed).await?;
    let grown = Happened::to(
        &survivor,
        ActivityKind::Absorbed,
        actor,
        now,
        words(reference),
    );
    event::record(&tx, &city, grown).await?;
    tx.commit().await?;
    desk_show(portal, actor, reference).await
}

/// Who follows the one follows the other too. They go on following the one as well: nothing happens to it any more but
/// that it is taken apart again, which they should hear of.
async fn bring(tx: &Tx, portal: &Portal, from: i64, to: i64, now: DateTime<Utc>) -> Result<()> {
    for reader in followers::active(tx, from).await? {
        let id = portal.ctx.random.id(now);
        let follower = FollowerRecord {
            id,
            request_id: to,
            email: reader.email,
            locale: reader.locale,
            is_reporter: false,
            token_hash: hash_of(&follower_token(&portal.ctx.config, id)),
            // Of a duplicate's duplicate, still that one's.
            via_request_id: Some(reader.via_request_id.unwrap_or(from)),
            ended_at: None,
        };
        followers::add(tx, &follower, now).await?;
    }
    Ok(())
}
