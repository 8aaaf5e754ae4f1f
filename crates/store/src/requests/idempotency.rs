//! Keys made on the client, so that a press that arrives twice acts once.

use crate::db::{Db, backend, execute, get, row};
use crate::sql::Sql;
use crate::time::to_ms;
use crate::{Result, Tx, dialect};
use chrono::{DateTime, Utc};

/// What a key turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// New: go on, and [`finish`] in the same transaction.
    Claimed,
    /// Done before with the same body: this was the answer (JSON).
    Replay(String),
    /// Used before with another body.
    Mismatch,
}

/// Claims a key within a scope. Two at once: the second waits for the first's transaction and then sees its answer.
pub async fn claim(
    tx: &Tx,
    scope: &str,
    key: &str,
    body_hash: &str,
    at: DateTime<Utc>,
) -> Result<Claim> {
    let mut sql = Sql::new("INSERT INTO idempotency (scope, key, body_hash, created_at) VALUES (");
    sql.bind(scope)
        .push(", ")
        .bind(key)
        .push(", ")
        .bind(body_hash)
        .push(", ")
        .bind(to_ms(at));
    sql.push(") ON CONFLICT (scope, key) DO NOTHING");
    if execute(tx, sql).await? > 0 {
        return Ok(Claim::Claimed);
    }
    let mut sql = Sql::new("SELECT body_hash, answer FROM idempotency WHERE scope = ");
    sql.bind(scope)
        .push(" AND key = ")
        .bind(key)
        .push(dialect::for_update(backend(tx)));
    let Some(r) = row(tx, sql).await? else {
        return Ok(Claim::Mismatch);
    };
    let same = get::<String>(&r, "body_hash")? == body_hash;
    Ok(match get::<Option<String>>(&r, "answer")? {
        Some(answer) if same => Claim::Replay(answer),
        _ => Claim::Mismatch,
    })
}

/// The answer of a key that was used with that body and is done, without claiming it.
pub async fn answer(
    db: &impl Db,
    scope: &str,
    key: &str,
    body_hash: &str,
) -> Result<Option<String>> {
    let mut sql = Sql::new("SELECT answer FROM idempotency WHERE scope = ");
    sql.bind(scope)
        .push(" AND key = ")
        .bind(key)
        .push(" AND body_hash = ")
        .bind(body_hash);
    let found = row(db, sql).await?;
    Ok(found.map(|r| get(&r, "answer")).transpose()?.flatten())
}

/// Stores the answer of a claimed key.
pub async fn finish(tx: &Tx, scope: &str, key: &str, answer: &str) -> Result<()> {
    let mut sql = Sql::new("UPDATE idempotency SET answer = ");
    sql.bind(answer)
        .push(" WHERE scope = ")
        .bind(scope)
        .push(" AND key = ")
        .bind(key);
    execute(tx, sql).await.map(drop)
}

/// Forgets keys older than that; how many.
pub async fn delete_older(tx: &Tx, before: DateTime<Utc>) -> Result<u64> {
    let mut sql = Sql::new("DELETE FROM idempotency WHERE created_at < ");
    sql.bind(to_ms(before));
    execute(tx, sql).await
}
