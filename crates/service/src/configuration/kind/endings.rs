//! Why cases are closed, and what becomes of disputes. A reason that a case was closed with keeps its words.

use super::{json, must, parse};
use crate::Result;
use crate::requests::ending::RULES;
use serde_json::Value;
use stoa_domain::requests::ending::EndingRules;
use stoa_store::requests::ending::closings;
use stoa_store::{Db, Tx, settings};

pub async fn read(db: &impl Db) -> Result<Option<Value>> {
    Ok(Some(json(&rules(db).await?)?))
}

async fn rules(db: &impl Db) -> Result<EndingRules> {
    Ok(settings::get(db, RULES).await?.unwrap_or_default())
}

/// Errors: those of [`EndingRules::errors`].
pub fn check(value: Value) -> Result<Value> {
    let rules: EndingRules = parse(&value)?;
    rules.errors().or(|| ())?;
    json(&rules)
}

pub async fn write(tx: &Tx, value: Option<&Value>) -> Result<()> {
    let mut before = rules(tx).await?;
    let wanted: EndingRules = must(value)?;
    let mut kept = Vec::new();
    for reason in before.reasons {
        let left = wanted.reason(&reason.code).is_none();
        if left && closings::is_given(tx, &reason.code).await? {
            kept.push(reason);
        }
    }
    before.reasons = kept;
    Ok(settings::put(tx, RULES, &wanted.after(&before)).await?)
}
