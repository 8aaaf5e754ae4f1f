//! Terms and calendars: every version there ever was.

use crate::db::{Db, execute, get, get_json, number, rows, to_json};
use crate::sql::{Sql, insert};
use crate::time::{from_ms, to_ms};
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use stoa_domain::requests::Target;
use stoa_domain::requests::promise::{CalendarFile, Terms};

/// What terms say, as they are stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermsRow {
    pub response: Option<Target>,
    pub resolution: Option<Target>,
    pub calendar: String,
}

/// A version of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarRow {
    pub code: String,
    pub valid_from: DateTime<Utc>,
    pub file: CalendarFile,
}

/// Every version of every service's terms, by code and version.
pub async fn terms(db: &impl Db) -> Result<Vec<(String, Terms)>> {
    let sql = Sql::new(
        "SELECT service_code, version, valid_from, body FROM service_terms ORDER BY service_code, version",
    );
    let read = |r: &sea_orm::QueryResult| -> Result<(String, Terms)> {
        let body: TermsRow = get_json(r, "body")?;
        let terms = Terms {
            version: get::<i64>(r, "version")?.try_into().unwrap_or(0),
            valid_from: from_ms(get(r, "valid_from")?)?,
            response: body.response,
            resolution: body.resolution,
            calendar: body.calendar,
        };
        Ok((get(r, "service_code")?, terms))
    };
    rows(db, sql).await?.iter().map(read).collect()
}

/// Adds a version of a service's terms.
pub async fn keep_terms(
    tx: &Tx,
    code: &str,
    valid_from: DateTime<Utc>,
    row: &TermsRow,
) -> Result<()> {
    let mut last = Sql::new("SELECT MAX(version) FROM service_terms WHERE service_code = ");
    last.bind(code);
    let version = number(tx, last).await? + 1;
    let sql = insert(
        "service_terms",
        vec![
            ("service_code", code.into()),
            ("version", version.into()),
            ("valid_from", to_ms(valid_from).into()),
            ("body", to_json(row)?.into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// Writes down what a service promised before it had terms: version 0, from the beginning.
pub async fn keep_first_terms(tx: &Tx, code: &str, row: &TermsRow) -> Result<()> {
    let sql = insert(
        "service_terms",
        vec![
            ("service_code", code.into()),
            ("version", 0i64.into()),
            ("valid_from", 0i64.into()),
            ("body", to_json(row)?.into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// Forgets versions that begin after a moment to come: no case was promised by them.
pub async fn drop_planned_terms(tx: &Tx, code: &str, after: DateTime<Utc>) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM service_terms WHERE service_code = ");
    sql.bind(code).push(" AND valid_from > ").bind(to_ms(after));
    execute(tx, sql).await.map(drop)
}

/// Every version of every calendar, by code and version.
pub async fn calendars(db: &impl Db) -> Result<Vec<CalendarRow>> {
    let sql = Sql::new("SELECT code, valid_from, body FROM calendar ORDER BY code, version");
    let read = |r: &sea_orm::QueryResult| -> Result<CalendarRow> {
        Ok(CalendarRow {
            code: get(r, "code")?,
            valid_from: from_ms(get(r, "valid_from")?)?,
            file: get_json(r, "body")?,
        })
    };
    rows(db, sql).await?.iter().map(read).collect()
}

/// Adds a version of a calendar.
pub async fn keep_calendar(tx: &Tx, row: &CalendarRow) -> Result<()> {
    let mut last = Sql::new("SELECT MAX(version) FROM calendar WHERE code = ");
    last.bind(row.code.as_str());
    let version = number(tx, last).await? + 1;
    let sql = insert(
        "calendar",
        vec![
            ("code", row.code.clone().into()),
            ("version", version.into()),
            ("valid_from", to_ms(row.valid_from).into()),
            ("body", to_json(&row.file)?.into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// Forgets a calendar that no terms count by.
pub async fn remove_calendar(tx: &Tx, code: &str) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM calendar WHERE code = ");
    sql.bind(code);
    execute(tx, sql).await.map(drop)
}

/// What a case that was just written is promised beside its date.
pub async fn begin(
    tx: &Tx,
    id: i64,
    response_due_at: Option<DateTime<Utc>>,
    terms_version: u32,
) -> Result<()> {
    let mut sql = Sql::new("UPDATE request SET response_due_at = ");
    sql.bind(response_due_at.map(to_ms))
        .push(", terms_version = ")
        .bind(i64::from(terms_version))
        .push(" WHERE id = ")
        .bind(id);
    execute(tx, sql).await.map(drop)
}
