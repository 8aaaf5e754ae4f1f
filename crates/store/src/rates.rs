//! How often somebody did something lately, counted by all processes of one database together. A slot is a stretch of
//! time and a key says who and what: both are the caller's.

use crate::db::{Db, execute, get, row};
use crate::sql::Sql;
use crate::time::to_ms;
use crate::{Result, StoreError, Tx};
use chrono::{DateTime, Utc};

/// What a key has by now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// In this slot, this one included.
    pub now: u64,
    /// In the slot before.
    pub before: u64,
}

/// Counts one, in a statement of its own: whoever counts waits for nobody's transaction. A slot counts to `most` and no
/// further; after `until` it is of no use to anybody.
pub async fn count(
    db: &impl Db,
    key: &str,
    slot: i64,
    most: u64,
    until: DateTime<Utc>,
) -> Result<Counted> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let mut sql = Sql::new("INSERT INTO rate_count (key, slot, n, until) VALUES (");
    sql.bind(key).push(", ").bind(slot).push(", 1, ");
    sql.bind(to_ms(until))
        .push(") ON CONFLICT (key, slot) DO UPDATE SET n = CASE WHEN rate_count.n < ");
    sql.bind(most)
        .push(" THEN rate_count.n + 1 ELSE rate_count.n END RETURNING n, ")
        .push("COALESCE((SELECT p.n FROM rate_count p WHERE p.key = ")
        .bind(key)
        .push(" AND p.slot = ")
        .bind(slot - 1)
        .push("), 0) AS before");
    let counted = row(db, sql).await?;
    let counted = counted.ok_or_else(|| StoreError::Corrupt("a count gives no row".into()))?;
    let number = |column| get::<i64>(&counted, column).map(i64::unsigned_abs);
    Ok(Counted {
        now: number("n")?,
        before: number("before")?,
    })
}

/// Forgets what is of no use any more; how many counts.
pub async fn forget(tx: &Tx, now: DateTime<Utc>) -> Result<u64> {
    let mut sql = Sql::new("DELETE FROM rate_count WHERE until < ");
    sql.bind(to_ms(now));
    execute(tx, sql).await
}
