//! Photos that wait to be cleaned: what is known of them. Their bytes, as they came, are in the private store under their
//! ids; nothing else names them.

use crate::db::{Db, backend, execute, get, row, rows};
use crate::sql::{Sql, insert};
use crate::time::to_ms;
use crate::{Result, Tx, dialect};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use uuid::Uuid;

/// A photo as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingMedia {
    /// The id it will have when everyone may see it; sorts by time.
    pub id: Uuid,
    /// `None`: its request is gone.
    pub request_id: Option<i64>,
    /// Its place among the request's files.
    pub position: i64,
    /// Of the bytes as the device sent them, where it came after its report.
    pub sha256: Option<String>,
    /// Bytes.
    pub size: u64,
    pub alt: String,
    /// How often somebody began with it and never ended, this time counted.
    pub tries: u32,
}

const COLUMNS: &str = "id, request_id, position, sha256, size, alt, tries";

fn read(r: &QueryResult) -> Result<WaitingMedia> {
    Ok(WaitingMedia {
        id: get(r, "id")?,
        request_id: get(r, "request_id")?,
        position: get(r, "position")?,
        sha256: get(r, "sha256")?,
        size: get::<i64>(r, "size")?.unsigned_abs(),
        alt: get(r, "alt")?,
        tries: get::<i64>(r, "tries")?.unsigned_abs() as u32,
    })
}

/// Notes that one waits.
pub async fn add(tx: &Tx, m: &WaitingMedia, at: DateTime<Utc>) -> Result<()> {
    let sql = insert(
        "waiting_media",
        vec![
            ("id", m.id.into()),
            ("request_id", m.request_id.into()),
            ("position", m.position.into()),
            ("sha256", m.sha256.clone().into()),
            ("size", (m.size as i64).into()),
            ("alt", m.alt.clone().into()),
            ("created_at", to_ms(at).into()),
            ("next_at", to_ms(at).into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// How many wait and how many bytes they are, over all requests.
pub async fn all(db: &impl Db) -> Result<(u64, u64)> {
    let sql = Sql::new(
        "SELECT COUNT(*) AS n, CAST(COALESCE(SUM(size), 0) AS BIGINT) AS bytes FROM waiting_media",
    );
    let Some(r) = row(db, sql).await? else {
        return Ok((0, 0));
    };
    let number = |column| get::<i64>(&r, column).map(i64::unsigned_abs);
    Ok((number("n")?, number("bytes")?))
}

/// Does any?
pub async fn any(db: &impl Db) -> Result<bool> {
    let sql = Sql::new("SELECT id FROM waiting_media LIMIT 1");
    Ok(row(db, sql).await?.is_some())
}

/// Of a request, in order.
pub async fn of_request(db: &impl Db, request_id: i64) -> Result<Vec<WaitingMedia>> {
    let mut sql = Sql::new(&format!(
        "SELECT {COLUMNS} FROM waiting_media WHERE request_id = "
    ));
    sql.bind(request_id).push(" ORDER BY position");
    rows(db, sql).await?.iter().map(read).collect()
}

/// Takes the one that has waited longest: nobody else gets it until `until`, and then only if this one never ended.
pub async fn claim(
    tx: &Tx,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Option<WaitingMedia>> {
    let mut sql = Sql::new("UPDATE waiting_media SET tries = tries + 1, next_at = ");
    sql.bind(to_ms(until))
        .push(" WHERE id = (SELECT id FROM waiting_media WHERE next_at <= ")
        .bind(to_ms(now))
        .push(" ORDER BY id LIMIT 1")
        .push(dialect::for_update_skip(backend(tx)))
        .push(&format!(") RETURNING {COLUMNS}"));
    row(tx, sql).await?.as_ref().map(read).transpose()
}

/// It is tried again then; what went wrong was no fault of its own.
pub async fn put_off(tx: &Tx, id: Uuid, until: DateTime<Utc>) -> Result<()> {
    let mut sql = Sql::new("UPDATE waiting_media SET tries = 0, next_at = ");
    sql.bind(to_ms(until)).push(" WHERE id = ").bind(id);
    execute(tx, sql).await.map(drop)
}

/// It waits no more. `false`: somebody else had done it.
pub async fn delete(tx: &Tx, id: Uuid) -> Result<bool> {
    let mut sql = Sql::new("DELETE FROM waiting_media WHERE id = ");
    sql.bind(id);
    Ok(execute(tx, sql).await? > 0)
}

/// Does it wait?
pub async fn is_there(db: &impl Db, id: Uuid) -> Result<bool> {
    let mut sql = Sql::new("SELECT id FROM waiting_media WHERE id = ");
    sql.bind(id);
    Ok(row(db, sql).await?.is_some())
}
