//! The rules that say where cases go; each state of them is a version more.

use super::{Hand, json, must, parse};
use crate::requests::routing::known;
use crate::{Portal, Result};
use serde_json::Value;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::routing::RoutingRule;
use stoa_store::requests::routing::{self, RulesVersion};
use stoa_store::{Db, Tx};

pub async fn read(db: &impl Db) -> Result<Option<Value>> {
    let latest = routing::latest(db).await?;
    Ok(Some(json(&latest.map_or_else(Vec::new, |v| v.rules))?))
}

pub async fn check(portal: &Portal, value: Value) -> Result<Value> {
    let rules: Vec<RoutingRule> = parse(&value)?;
    known(portal, &Actor::System).await?.check(&rules)?;
    json(&rules)
}

pub async fn write(tx: &Tx, hand: &Hand, value: Option<&Value>) -> Result<()> {
    let version = routing::latest(tx).await?.map_or(0, |v| v.version);
    let new = RulesVersion {
        version: version + 1,
        at: hand.at,
        actor: hand.by.clone(),
        rules: must(value)?,
    };
    Ok(routing::keep(tx, &new).await?)
}
