//! What the city says in its own words.

use super::{json, must, parse};
use crate::Result;
use crate::site::TEXTS;
use serde_json::Value;
use stoa_domain::appearance::Texts;
use stoa_store::{Db, Tx, settings};

pub async fn read(db: &impl Db) -> Result<Option<Value>> {
    let texts: Texts = settings::get(db, TEXTS).await?.unwrap_or_default();
    Ok(Some(json(&texts)?))
}

/// Errors: those of [`Texts::parse`].
pub fn check(value: Value) -> Result<Value> {
    let texts: Texts = parse(&value)?;
    json(&texts.checked()?)
}

pub async fn write(tx: &Tx, value: Option<&Value>) -> Result<()> {
    let texts: Texts = must(value)?;
    Ok(settings::put(tx, TEXTS, &texts).await?)
}
