//! When the city works. What is changed is a version more, which holds from now on.

use super::{Hand, json, parse};
use crate::{Error, Result};
use chrono::{DateTime, Utc};
use serde_json::Value;
use stoa_domain::FieldErrors;
use stoa_domain::requests::promise::{Calendar, CalendarFile};
use stoa_store::requests::promises::{self, CalendarRow};
use stoa_store::{Db, Tx};

pub async fn read(db: &impl Db, code: &str) -> Result<Option<Value>> {
    let mut all = promises::calendars(db).await?.into_iter();
    let last = all.rfind(|row| row.code == code);
    last.map(|row| json(&row.file)).transpose()
}

/// Errors: `code` not-readable; those of [`Calendar::read`] by where they stand in the file.
pub fn check(code: &str, value: Value) -> Result<Value> {
    let file: CalendarFile = parse(&value)?;
    let mut errors = FieldErrors::default();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
    if code.len() > 40 || !code.chars().all(plain) {
        errors.add("code", "not-readable");
    }
    for fault in Calendar::read(&file).err().into_iter().flatten() {
        errors.add(fault.at, fault.code);
    }
    errors.or(|| ())?;
    json(&file)
}

pub async fn write(tx: &Tx, hand: &Hand, code: &str, value: Option<&Value>) -> Result<()> {
    let Some(value) = value else {
        // Cases were promised by what counts by it.
        let terms = promises::terms(tx).await?;
        if terms.iter().any(|(_, t)| t.calendar == code) {
            return Err(Error::invalid("calendar", "in-use"));
        }
        return Ok(promises::remove_calendar(tx, code).await?);
    };
    let is_new = read(tx, code).await?.is_none();
    let valid_from = if is_new {
        DateTime::<Utc>::UNIX_EPOCH
    } else {
        hand.at
    };
    let row = CalendarRow {
        code: code.to_owned(),
        valid_from,
        file: parse(value)?,
    };
    Ok(promises::keep_calendar(tx, &row).await?)
}
