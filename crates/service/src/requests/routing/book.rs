//! The rules as they are, and as one of the staff is changing them. What is changed holds only once it is saved.

use crate::requests::access;
use crate::{Error, Portal, Result};
use sha2::{Digest, Sha256};
use stoa_domain::accounts::{Actor, Permission, Staff};
use stoa_domain::requests::routing::{RoutingBook, RoutingRule, RuleChange, SavedRules};
use stoa_store::requests::routing::{self, Draft};

/// How many earlier versions are named.
const HISTORY: u32 = 10;

/// The rules in force, who saved which versions, and the reader's draft.
pub async fn routing_book(portal: &Portal, actor: &Actor) -> Result<RoutingBook> {
    access::require(actor, Permission::Route)?;
    let city = portal.city().await?;
    let versions = routing::versions(&portal.store, HISTORY).await?;
    let (version, rules) = versions
        .first()
        .map_or((0, Vec::new()), |v| (v.version, v.rules.clone()));
    let draft = match actor.staff() {
        Some(me) => routing::draft(&portal.store, me.id).await?,
        None => None,
    };
    let draft = draft.unwrap_or_else(|| Draft {
        based_on: version,
        rules: rules.clone(),
    });
    let history = versions.iter().map(|v| SavedRules {
        version: v.version,
        at: city.local(v.at),
        by: v.actor.clone(),
        rules: v.rules.len(),
    });
    Ok(RoutingBook {
        version,
        changed: draft.rules != rules,
        history: history.collect(),
        seen: stamp(draft.based_on, &draft.rules)?,
        rules,
        draft: draft.rules,
    })
}

/// Changes the reader's list, if it is as they have seen it. Errors: those of the rule by field; `rule` unknown;
/// `Conflict("stale")`.
pub async fn change_draft(
    portal: &Portal,
    actor: &Actor,
    seen: &str,
    change: RuleChange,
) -> Result<()> {
    access::require(actor, Permission::Route)?;
    let me = me(actor)?;
    if let RuleChange::Add(rule) | RuleChange::Replace(_, rule) = &change {
        let known = super::known(portal, actor).await?;
        known.faults(rule).or(|| ())?;
    }
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let draft = current(&tx, me).await?;
    if stamp(draft.based_on, &draft.rules)? != seen {
        return Err(access::stale());
    }
    let rules = change.of(draft.rules);
    let rules = rules.ok_or_else(|| Error::invalid("rule", "unknown"))?;
    if rules.len() > stoa_domain::requests::routing::MAX_RULES {
        return Err(Error::invalid("rules", "too-many"));
    }
    let draft = Draft { rules, ..draft };
    routing::keep_draft(&tx, me.id, &draft, now).await?;
    Ok(tx.commit().await?)
}

/// Goes back to the rules in force.
pub async fn drop_draft(portal: &Portal, actor: &Actor) -> Result<()> {
    access::require(actor, Permission::Route)?;
    let tx = portal.store.begin().await?;
    routing::drop_draft(&tx, me(actor)?.id).await?;
    Ok(tx.commit().await?)
}

/// Whose list it is.
pub(super) fn me(actor: &Actor) -> Result<&Staff> {
    actor.staff().ok_or(Error::Forbidden)
}

/// The list somebody is changing; where they have not begun, the one in force.
pub(super) async fn current(tx: &stoa_store::Tx, me: &Staff) -> Result<Draft> {
    if let Some(draft) = routing::draft(tx, me.id).await? {
        return Ok(draft);
    }
    let latest = routing::latest(tx).await?;
    Ok(latest.map_or_else(
        || Draft {
            based_on: 0,
            rules: Vec::new(),
        },
        |v| Draft {
            based_on: v.version,
            rules: v.rules,
        },
    ))
}

/// Names a list as it is.
pub(super) fn stamp(based_on: i64, rules: &[RoutingRule]) -> Result<String> {
    let json = serde_json::to_vec(&(based_on, rules)).map_err(anyhow::Error::new)?;
    let hash = hex::encode(Sha256::digest(json));
    Ok(hash.chars().take(16).collect())
}
