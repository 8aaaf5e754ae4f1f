//! The order in which services are listed: their codes.

use super::{json, must, parse};
use crate::{Error, Portal, Result};
use serde_json::Value;
use std::collections::BTreeSet;
use stoa_store::requests::catalogue;
use stoa_store::{Db, Tx};

pub async fn read(db: &impl Db) -> Result<Option<Value>> {
    Ok(Some(json(&codes(db).await?)?))
}

async fn codes(db: &impl Db) -> Result<Vec<String>> {
    let all = catalogue::list(db).await?.into_iter();
    Ok(all.map(|s| s.summary.code).collect())
}

pub async fn check(portal: &Portal, value: Value) -> Result<Value> {
    let order: Vec<String> = parse(&value)?;
    let there: BTreeSet<String> = codes(&portal.store).await?.into_iter().collect();
    let named: BTreeSet<String> = order.iter().cloned().collect();
    if named.len() != order.len() || named != there {
        return Err(Error::invalid("order", "not-readable"));
    }
    Ok(value)
}

pub async fn write(tx: &Tx, value: Option<&Value>) -> Result<()> {
    let order: Vec<String> = must(value)?;
    Ok(catalogue::set_order(tx, &order).await?)
}
