//! A list of rules comes into force: a version more, with who saved it when.

use super::book::{current, me, stamp};
use crate::configuration::{self, hold, record};
use crate::requests::access;
use crate::{Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::configuration::Kind;
use stoa_domain::requests::routing::RoutingRule;
use stoa_store::StoreError;
use stoa_store::requests::routing::{self, RulesVersion};

/// Saves a list in the place of version `based_on` (0: the first); its number. Cases that are there stay where they are.
/// Errors: what is wrong as `rules.<n>.<field>`; `Conflict("stale")` where somebody has saved another meanwhile.
pub async fn save_rules(
    portal: &Portal,
    actor: &Actor,
    based_on: i64,
    rules: Vec<RoutingRule>,
) -> Result<i64> {
    access::require(actor, Permission::Route)?;
    super::known(portal, actor).await?.check(&rules)?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    hold(portal, &tx).await?;
    let before = configuration::read(&tx, Kind::RoutingRules, "").await?;
    let version = routing::latest(&tx).await?.map_or(0, |v| v.version);
    if version != based_on {
        return Err(access::stale());
    }
    let new = RulesVersion {
        version: version + 1,
        at: now,
        actor: actor.staff().map(|s| s.name.clone()),
        rules,
    };
    match routing::keep(&tx, &new).await {
        Err(StoreError::Conflict("version")) => return Err(access::stale()),
        other => other?,
    }
    if let Some(me) = actor.staff() {
        routing::drop_draft(&tx, me.id).await?;
    }
    record(portal, &tx, actor, Kind::RoutingRules, "", before).await?;
    tx.commit().await?;
    portal.forget_city();
    Ok(new.version)
}

/// Saves the reader's list, if it is the one they have tried out. Errors: as [`save_rules`].
pub async fn save_draft(portal: &Portal, actor: &Actor, seen: &str) -> Result<i64> {
    access::require(actor, Permission::Route)?;
    let tx = portal.store.begin().await?;
    let draft = current(&tx, me(actor)?).await?;
    drop(tx);
    if stamp(draft.based_on, &draft.rules)? != seen {
        return Err(access::stale());
    }
    save_rules(portal, actor, draft.based_on, draft.rules).await
}
