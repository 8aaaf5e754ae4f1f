//! The service of everything that fits no other, by its code.

use super::{json, parse};
use crate::city::GENERAL;
use crate::{Error, Portal, Result};
use serde_json::Value;
use stoa_store::{Db, Tx, settings};

pub async fn read(db: &impl Db) -> Result<Option<Value>> {
    let code: Option<String> = settings::get(db, GENERAL).await?;
    code.map(|c| json(&c)).transpose()
}

pub async fn check(portal: &Portal, value: Value) -> Result<Value> {
    let code: String = parse(&value)?;
    match portal.city().await?.service(&code) {
        Some(_) => Ok(value),
        None => Err(Error::invalid("service", "unknown")),
    }
}

pub async fn write(tx: &Tx, value: Option<&Value>) -> Result<()> {
    match value {
        Some(value) => settings::put(tx, GENERAL, &parse::<String>(value)?).await?,
        None => settings::remove(tx, GENERAL).await?,
    }
    Ok(())
}
