//! Sessions: only the hash of a token is stored.

use crate::db::{Db, execute, get, row};
use crate::sql::{Sql, insert};
use crate::time::{from_ms, to_ms};
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRecord {
    /// SHA-256 of the token, hexadecimal.
    pub token_hash: String,
    pub staff_id: Uuid,
    pub created_at: DateTime<Utc>,
    pub last_seen_at: DateTime<Utc>,
    /// The absolute end.
    pub expires_at: DateTime<Utc>,
}

/// Adds one.
pub async fn insert_one(tx: &Tx, s: &SessionRecord) -> Result<()> {
    let sql = insert(
        "session",
        vec![
            ("token_hash", s.token_hash.clone().into()),
            ("staff_id", s.staff_id.into()),
            ("created_at", to_ms(s.created_at).into()),
            ("last_seen_at", to_ms(s.last_seen_at).into()),
            ("expires_at", to_ms(s.expires_at).into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// The session of a token's hash, however old.
pub async fn find(db: &impl Db, token_hash: &str) -> Result<Option<SessionRecord>> {
    let mut sql = Sql::new(
        "SELECT token_hash, staff_id, created_at, last_seen_at, expires_at FROM session WHERE token_hash = ",
    );
    sql.bind(token_hash);
    let Some(r) = row(db, sql).await? else {
        return Ok(None);
    };
    Ok(Some(SessionRecord {
        token_hash: get(&r, "token_hash")?,
        staff_id: get(&r, "staff_id")?,
        created_at: from_ms(get(&r, "created_at")?)?,
        last_seen_at: from_ms(get(&r, "last_seen_at")?)?,
        expires_at: from_ms(get(&r, "expires_at")?)?,
    }))
}

/// Notes that it was used.
pub async fn touch(tx: &Tx, token_hash: &str, at: DateTime<Utc>) -> Result<()> {
    let mut sql = Sql::new("UPDATE session SET last_seen_at = ");
    sql.bind(to_ms(at))
        .push(" WHERE token_hash = ")
        .bind(token_hash);
    execute(tx, sql).await.map(drop)
}

/// Ends it.
pub async fn delete(tx: &Tx, token_hash: &str) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM session WHERE token_hash = ");
    sql.bind(token_hash);
    execute(tx, sql).await.map(drop)
}

/// Ends all of a staff member, by user name; how many.
pub async fn delete_of(tx: &Tx, username: &str) -> Result<u64> {
    let mut sql =
        Sql::new("DELETE FROM session WHERE staff_id IN (SELECT id FROM staff WHERE username = ");
    sql.bind(username).push(")");
    execute(tx, sql).await
}

/// Removes those whose absolute end has passed; how many.
pub async fn delete_expired(tx: &Tx, now: DateTime<Utc>) -> Result<u64> {
    let mut sql = Sql::new("DELETE FROM session WHERE expires_at <= ");
    sql.bind(to_ms(now));
    execute(tx, sql).await
}
