//! Failed sign-ins by key (a user name or a source), for throttling over any number of processes.

use crate::db::{Db, execute, get, row};
use crate::sql::{Sql, insert};
use crate::time::{from_ms_opt, to_ms};
use crate::{Result, Tx};
use chrono::{DateTime, Utc};

/// How many failures a key has had since then, and when the oldest of them was.
pub async fn failures_since(
    db: &impl Db,
    key: &str,
    since: DateTime<Utc>,
) -> Result<(u64, Option<DateTime<Utc>>)> {
    let mut sql =
        Sql::new("SELECT COUNT(*) AS n, MIN(at) AS oldest FROM sign_in_failure WHERE key = ");
    sql.bind(key).push(" AND at > ").bind(to_ms(since));
    let Some(r) = row(db, sql).await? else {
        return Ok((0, None));
    };
    Ok((
        get::<i64>(&r, "n")?.unsigned_abs(),
        from_ms_opt(get(&r, "oldest")?)?,
    ))
}

/// Notes a failure, and forgets what is older than `forget_before`.
pub async fn record(
    tx: &Tx,
    key: &str,
    at: DateTime<Utc>,
    forget_before: DateTime<Utc>,
) -> Result<()> {
    execute(
        tx,
        insert(
            "sign_in_failure",
            vec![("key", key.into()), ("at", to_ms(at).into())],
        ),
    )
    .await?;
    let mut sql = Sql::new("DELETE FROM sign_in_failure WHERE at < ");
    sql.bind(to_ms(forget_before));
    execute(tx, sql).await.map(drop)
}

/// Forgets a key's failures: somebody signed in.
pub async fn clear(tx: &Tx, key: &str) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM sign_in_failure WHERE key = ");
    sql.bind(key);
    execute(tx, sql).await.map(drop)
}
