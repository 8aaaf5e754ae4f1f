//! Who else is concerned: one vote a device and request.

use crate::db::{Db, execute, get, number, rows};
use crate::sql::Sql;
use crate::time::to_ms;
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// Counts a device once; `false` where it was counted before.
pub async fn add(tx: &Tx, request_id: i64, device_hash: &str, at: DateTime<Utc>) -> Result<bool> {
    let mut sql = Sql::new("INSERT INTO me_too (request_id, device_hash, created_at) VALUES (");
    sql.bind(request_id)
        .push(", ")
        .bind(device_hash)
        .push(", ")
        .bind(to_ms(at))
        .push(") ON CONFLICT (request_id, device_hash) DO NOTHING");
    Ok(execute(tx, sql).await? > 0)
}

/// How many others a request concerns: devices that said so of it or of a duplicate of it, and the duplicates, each of
/// which somebody reported.
pub async fn count(db: &impl Db, request_id: i64) -> Result<u64> {
    let mut sql = Sql::new("SELECT COUNT(DISTINCT device_hash) FROM me_too WHERE request_id = ");
    sql.bind(request_id).push(
        " OR request_id IN (SELECT from_id FROM relation WHERE kind = 'duplicate' AND to_id = ",
    );
    sql.bind(request_id).push(")");
    let devices = number(db, sql).await?;
    let mut sql = Sql::new("SELECT COUNT(*) FROM relation WHERE kind = 'duplicate' AND to_id = ");
    sql.bind(request_id);
    Ok((devices + number(db, sql).await?).unsigned_abs())
}

/// The same of several, without devices that count twice taken out: for lists.
pub async fn of_many(db: &impl Db, ids: &[i64]) -> Result<HashMap<i64, u64>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let mut sql = Sql::new(
        "SELECT id, COUNT(*) AS n FROM (SELECT request_id AS id FROM me_too WHERE request_id IN ",
    );
    sql.list(ids.iter().copied())
        .push(" UNION ALL SELECT to_id FROM relation WHERE kind = 'duplicate' AND to_id IN ");
    sql.list(ids.iter().copied()).push(
        " UNION ALL SELECT d.to_id FROM relation d JOIN me_too m ON m.request_id = d.from_id \
         WHERE d.kind = 'duplicate' AND d.to_id IN ",
    );
    sql.list(ids.iter().copied()).push(") v GROUP BY id");
    rows(db, sql)
        .await?
        .iter()
        .map(|r| Ok((get(r, "id")?, get::<i64>(r, "n")?.unsigned_abs())))
        .collect()
}
