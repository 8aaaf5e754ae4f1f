//! A service with its questions, offered or not. How often its form was changed is counted where forms are kept, and is no
//! part of it.

use super::{Hand, json, parse};
use crate::city::GENERAL;
use crate::requests::open311;
use crate::{Error, Result};
use serde_json::Value;
use stoa_domain::form::Form;
use stoa_domain::requests::CatalogueEntry;
use stoa_store::requests::catalogue;
use stoa_store::requests::moderation::visibility;
use stoa_store::requests::service_forms::{self, Signed};
use stoa_store::{Db, Tx, settings};

pub async fn read(db: &impl Db, code: &str) -> Result<Option<Value>> {
    let found = catalogue::entry(db, code).await?;
    found.map(|e| json(&plain(e))).transpose()
}

/// Errors: those of the service's own fields; of its questions as `questions.<code>`.
pub fn check(code: &str, value: Value) -> Result<Value> {
    let entry: CatalogueEntry = parse(&value)?;
    if entry.service.summary.code != code {
        return Err(Error::invalid("code", "not-readable"));
    }
    let mut errors = entry.service.summary.faults();
    for fault in entry.service.form.faults() {
        errors.add(format!("questions.{}", fault.field), fault.code);
    }
    errors.or(|| ())?;
    json(&plain(entry))
}

/// Errors: `service` in-use where there are cases of one that is to go; `general` in-use where what fits no other goes to one
/// that is to be offered no more.
pub async fn write(tx: &Tx, hand: &Hand, code: &str, value: Option<&Value>) -> Result<()> {
    let entry: Option<CatalogueEntry> = value.map(parse).transpose()?;
    let general: Option<String> = settings::get(tx, GENERAL).await?;
    if entry.as_ref().is_none_or(|e| e.retired) && general.as_deref() == Some(code) {
        return Err(Error::invalid("general", "in-use"));
    }
    let Some(entry) = entry else {
        if catalogue::has_cases(tx, code).await? {
            return Err(Error::invalid("service", "in-use"));
        }
        service_forms::drop_draft(tx, code).await?;
        return Ok(catalogue::remove(tx, code).await?);
    };
    let before = catalogue::by_code(tx, code).await?;
    let by = Signed {
        at: hand.at,
        by: hand.by.as_deref(),
    };
    catalogue::put_entry(tx, &entry, Some(by)).await?;
    let publication = entry.service.summary.publication;
    if before.is_some_and(|b| b.summary.publication != publication) {
        visibility::follow_service(tx, code, publication).await?;
        open311::bulk::remake(tx).await?;
    }
    Ok(())
}

/// Without what follows from the rest.
fn plain(mut entry: CatalogueEntry) -> CatalogueEntry {
    let service = &mut entry.service;
    service.form = Form::after(None, std::mem::take(&mut service.form.pages));
    service.summary.has_questions = !service.form.is_empty();
    service.summary.used = 0;
    entry
}
