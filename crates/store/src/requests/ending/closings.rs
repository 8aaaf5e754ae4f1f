//! Closings with their reasons.

use crate::db::{Db, execute, get, row, rows};
use crate::sql::{Sql, insert};
use crate::time::{from_ms, from_ms_opt, to_ms};
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use uuid::Uuid;

/// A closing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosingRecord {
    /// The number of its entry in the timeline.
    pub entry: i64,
    pub request_id: i64,
    /// The reason's code.
    pub reason: String,
    pub at: DateTime<Utc>,
    /// The staff member; `None` where it was nobody of the desk.
    pub staff_id: Option<Uuid>,
    /// Who, by name.
    pub closer: Option<String>,
    /// When its reporter said that it is done.
    pub confirmed_at: Option<DateTime<Utc>>,
}

/// Writes one down.
pub async fn add(tx: &Tx, c: &ClosingRecord) -> Result<()> {
    let sql = insert(
        "closing",
        vec![
            ("entry", c.entry.into()),
            ("request_id", c.request_id.into()),
            ("reason", c.reason.clone().into()),
            ("at", to_ms(c.at).into()),
            ("staff_id", c.staff_id.into()),
            ("closer", c.closer.clone().into()),
            ("confirmed_at", c.confirmed_at.map(to_ms).into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// A request's, oldest first.
pub async fn of_request(db: &impl Db, request_id: i64) -> Result<Vec<ClosingRecord>> {
    let mut sql = Sql::new(
        "SELECT entry, request_id, reason, at, staff_id, closer, confirmed_at FROM closing WHERE request_id = ",
    );
    sql.bind(request_id).push(" ORDER BY entry");
    rows(db, sql).await?.iter().map(read).collect()
}

/// Was anything ever closed with this reason?
pub async fn is_given(db: &impl Db, reason: &str) -> Result<bool> {
    let mut sql = Sql::new("SELECT entry FROM closing WHERE reason = ");
    sql.bind(reason).push(" LIMIT 1");
    Ok(row(db, sql).await?.is_some())
}

/// Notes that its reporter says it is done, or (`None`) no longer.
pub async fn confirm(tx: &Tx, entry: i64, at: Option<DateTime<Utc>>) -> Result<()> {
    let mut sql = Sql::new("UPDATE closing SET confirmed_at = ");
    sql.bind(at.map(to_ms)).push(" WHERE entry = ").bind(entry);
    execute(tx, sql).await.map(drop)
}

fn read(r: &QueryResult) -> Result<ClosingRecord> {
    Ok(ClosingRecord {
        entry: get(r, "entry")?,
        request_id: get(r, "request_id")?,
        reason: get(r, "reason")?,
        at: from_ms(get(r, "at")?)?,
        staff_id: get(r, "staff_id")?,
        closer: get(r, "closer")?,
        confirmed_at: from_ms_opt(get(r, "confirmed_at")?)?,
    })
}
