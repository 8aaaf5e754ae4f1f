//! How much was sent lately, by key, over any number of processes. A slot is a stretch of time; what it counts from is
//! the caller's.

use crate::db::{Db, execute, get, row};
use crate::sql::Sql;
use crate::{Result, Tx};

/// Counts one.
pub async fn add(tx: &Tx, key: &str, slot: i64) -> Result<()> {
    let mut sql = Sql::new("INSERT INTO sent_count (key, slot, n) VALUES (");
    sql.bind(key)
        .push(", ")
        .bind(slot)
        .push(", 1) ON CONFLICT (key, slot) DO UPDATE SET n = sent_count.n + 1");
    execute(tx, sql).await.map(drop)
}

/// How many a key has from a slot on, and the first of those slots.
pub async fn since(db: &impl Db, key: &str, slot: i64) -> Result<(u64, Option<i64>)> {
    // PostgreSQL sums whole numbers to a decimal.
    let mut sql = Sql::new(
        "SELECT CAST(COALESCE(SUM(n), 0) AS BIGINT) AS n, MIN(slot) AS oldest FROM sent_count WHERE key = ",
    );
    sql.bind(key).push(" AND slot >= ").bind(slot);
    let Some(r) = row(db, sql).await? else {
        return Ok((0, None));
    };
    Ok((get::<i64>(&r, "n")?.unsigned_abs(), get(&r, "oldest")?))
}

/// Forgets what is before a slot; how many counts.
pub async fn delete_before(tx: &Tx, slot: i64) -> Result<u64> {
    let mut sql = Sql::new("DELETE FROM sent_count WHERE slot < ");
    sql.bind(slot);
    execute(tx, sql).await
}
