//! A service with its questions. How often its form was changed is counted where forms are kept, and is no part of it.

use super::{json, parse};
use crate::{Error, Result};
use serde_json::Value;
use stoa_domain::form::Form;
use stoa_domain::requests::Service;
use stoa_store::requests::catalogue;
use stoa_store::{Db, Tx};

pub async fn read(db: &impl Db, code: &str) -> Result<Option<Value>> {
    let found = catalogue::by_code(db, code).await?;
    found.map(|s| json(&plain(s))).transpose()
}

pub fn check(code: &str, value: Value) -> Result<Value> {
    let service: Service = parse(&value)?;
    if service.summary.code != code {
        return Err(Error::invalid("code", "not-readable"));
    }
    json(&plain(service))
}

pub async fn write(tx: &Tx, code: &str, value: Option<&Value>) -> Result<()> {
    match value {
        Some(value) => catalogue::put(tx, &parse(value)?).await?,
        None => catalogue::remove(tx, code).await?,
    }
    Ok(())
}

/// Without what follows from the rest.
fn plain(mut service: Service) -> Service {
    service.form = Form::after(None, service.form.pages);
    service.summary.has_questions = service.form.fields().next().is_some();
    service.summary.used = 0;
    service
}
