//! The log of time and materials.

use crate::db::{Db, execute, get, get_code, rows};
use crate::sql::{Sql, insert};
use crate::time::{from_ms, to_ms};
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use stoa_domain::requests::Reference;
use stoa_domain::requests::work::{EntryKind, NewEntry};
use uuid::Uuid;

/// An entry as it is stored.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryRecord {
    pub id: i64,
    pub reference: Reference,
    pub service_code: String,
    pub entry: NewEntry,
    pub staff_id: Option<Uuid>,
    pub by: String,
    pub at: DateTime<Utc>,
    pub removed_by: Option<String>,
}

const SELECT: &str = "SELECT w.id, r.reference, r.service_code, w.kind, w.what, w.minutes, w.quantity, w.unit, w.cents, \
     w.staff_id, w.by_name, w.at, w.removed_by FROM work_entry w JOIN request r ON r.id = w.request_id";

fn read(r: &QueryResult) -> Result<EntryRecord> {
    Ok(EntryRecord {
        id: get(r, "id")?,
        reference: get_code(r, "reference", |c| c.parse().ok())?,
        service_code: get(r, "service_code")?,
        entry: NewEntry {
            kind: get_code(r, "kind", EntryKind::parse)?,
            what: get(r, "what")?,
            minutes: get(r, "minutes")?,
            quantity: get(r, "quantity")?,
            unit: get(r, "unit")?,
            cents: get(r, "cents")?,
        },
        staff_id: get(r, "staff_id")?,
        by: get(r, "by_name")?,
        at: from_ms(get(r, "at")?)?,
        removed_by: get(r, "removed_by")?,
    })
}

/// Those of a case, oldest first, with what was taken back.
pub async fn of_request(db: &impl Db, request_id: i64) -> Result<Vec<EntryRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE w.request_id = ")
        .bind(request_id)
        .push(" ORDER BY w.id");
    rows(db, sql).await?.iter().map(read).collect()
}

/// What counts of a period, oldest first, after an entry, at most `limit`.
pub async fn between(
    db: &impl Db,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
    after: Option<(DateTime<Utc>, i64)>,
    limit: u32,
) -> Result<Vec<EntryRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE w.removed_at IS NULL AND w.at >= ")
        .bind(to_ms(from))
        .push(" AND w.at < ")
        .bind(to_ms(to));
    if let Some((at, id)) = after {
        sql.push(" AND (w.at > ")
            .bind(to_ms(at))
            .push(" OR (w.at = ")
            .bind(to_ms(at))
            .push(" AND w.id > ")
            .bind(id)
            .push("))");
    }
    sql.push(" ORDER BY w.at, w.id LIMIT ")
        .bind(i64::from(limit));
    rows(db, sql).await?.iter().map(read).collect()
}

/// Adds one.
pub async fn add(
    tx: &Tx,
    request_id: i64,
    new: &NewEntry,
    (staff_id, by): (Uuid, &str),
    at: DateTime<Utc>,
) -> Result<()> {
    let sql = insert(
        "work_entry",
        vec![
            ("request_id", request_id.into()),
            ("kind", new.kind.code().into()),
            ("staff_id", staff_id.into()),
            ("by_name", by.to_owned().into()),
            ("at", to_ms(at).into()),
            ("what", new.what.clone().into()),
            ("minutes", new.minutes.into()),
            ("quantity", new.quantity.into()),
            ("unit", new.unit.clone().into()),
            ("cents", new.cents.into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// Takes one of a case back; `false`: it was taken back already, or there is none.
pub async fn remove(
    tx: &Tx,
    request_id: i64,
    id: i64,
    by: &str,
    at: DateTime<Utc>,
) -> Result<bool> {
    let mut sql = Sql::new("UPDATE work_entry SET removed_at = ");
    sql.bind(to_ms(at))
        .push(", removed_by = ")
        .bind(by.to_owned())
        .push(" WHERE id = ")
        .bind(id)
        .push(" AND removed_at IS NULL AND request_id = ")
        .bind(request_id);
    Ok(execute(tx, sql).await? > 0)
}
