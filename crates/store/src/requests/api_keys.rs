//! Keys of programs: only the hash of a key is stored.

use crate::db::{Db, backend, execute, get, get_code, row, rows};
use crate::sql::{Sql, insert};
use crate::time::{from_ms, from_ms_opt, to_ms};
use crate::{Result, Tx, dialect};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use stoa_domain::requests::open311::KeyState;
use uuid::Uuid;

/// A key, without the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKeyRecord {
    pub id: Uuid,
    pub name: String,
    pub email: String,
    pub purpose: String,
    /// SHA-256 of the key, hexadecimal.
    pub token_hash: String,
    /// Its first characters.
    pub prefix: String,
    pub state: KeyState,
    pub may_update: bool,
    pub created_at: DateTime<Utc>,
    pub decided_at: Option<DateTime<Utc>>,
    pub decided_by: Option<String>,
    pub last_used_at: Option<DateTime<Utc>>,
}

const SELECT: &str = "SELECT id, name, email, purpose, token_hash, prefix, state, may_update, created_at, decided_at, decided_by, \
     last_used_at FROM api_key";

fn read(r: &QueryResult) -> Result<ApiKeyRecord> {
    Ok(ApiKeyRecord {
        id: get(r, "id")?,
        name: get(r, "name")?,
        email: get(r, "email")?,
        purpose: get(r, "purpose")?,
        token_hash: get(r, "token_hash")?,
        prefix: get(r, "prefix")?,
        state: get_code(r, "state", KeyState::parse)?,
        may_update: get(r, "may_update")?,
        created_at: from_ms(get(r, "created_at")?)?,
        decided_at: from_ms_opt(get(r, "decided_at")?)?,
        decided_by: get(r, "decided_by")?,
        last_used_at: from_ms_opt(get(r, "last_used_at")?)?,
    })
}

/// Adds one.
pub async fn add(tx: &Tx, key: &ApiKeyRecord) -> Result<()> {
    let sql = insert(
        "api_key",
        vec![
            ("id", key.id.into()),
            ("name", key.name.clone().into()),
            ("email", key.email.clone().into()),
            ("purpose", key.purpose.clone().into()),
            ("token_hash", key.token_hash.clone().into()),
            ("prefix", key.prefix.clone().into()),
            ("state", key.state.code().into()),
            ("may_update", key.may_update.into()),
            ("created_at", to_ms(key.created_at).into()),
            ("decided_at", key.decided_at.map(to_ms).into()),
            ("decided_by", key.decided_by.clone().into()),
            ("last_used_at", key.last_used_at.map(to_ms).into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// The key of a hash, whatever its state.
pub async fn by_hash(db: &impl Db, token_hash: &str) -> Result<Option<ApiKeyRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE token_hash = ").bind(token_hash);
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// The key of an id, held until the transaction ends.
pub async fn lock(tx: &Tx, id: Uuid) -> Result<Option<ApiKeyRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE id = ")
        .bind(id)
        .push(dialect::for_update(backend(tx)));
    row(tx, sql).await?.as_ref().map(read).transpose()
}

/// The newest keys in a state, or in any.
pub async fn list(db: &impl Db, state: Option<KeyState>, limit: u32) -> Result<Vec<ApiKeyRecord>> {
    let mut sql = Sql::new(SELECT);
    if let Some(state) = state {
        sql.push(" WHERE state = ").bind(state.code());
    }
    sql.push(" ORDER BY created_at DESC, id LIMIT ")
        .bind(i64::from(limit));
    rows(db, sql).await?.iter().map(read).collect()
}

/// How many were asked for and wait for an answer.
pub async fn waiting(db: &impl Db) -> Result<u64> {
    let mut sql = Sql::new("SELECT COUNT(*) FROM api_key WHERE state = ");
    sql.bind(KeyState::Requested.code());
    Ok(crate::db::number(db, sql).await?.unsigned_abs())
}

/// Moves its state: the one writer of that column.
pub async fn set_state(
    tx: &Tx,
    id: Uuid,
    state: KeyState,
    may_update: bool,
    by: Option<&str>,
    at: DateTime<Utc>,
) -> Result<()> {
    let mut sql = Sql::new("UPDATE api_key SET state = ");
    sql.bind(state.code())
        .push(", may_update = ")
        .bind(may_update);
    sql.push(", decided_by = ")
        .bind(by.map(str::to_owned))
        .push(", decided_at = ")
        .bind(to_ms(at));
    sql.push(" WHERE id = ").bind(id);
    execute(tx, sql).await.map(drop)
}

/// Notes that it was used.
pub async fn touch(tx: &Tx, id: Uuid, at: DateTime<Utc>) -> Result<()> {
    let mut sql = Sql::new("UPDATE api_key SET last_used_at = ");
    sql.bind(to_ms(at)).push(" WHERE id = ").bind(id);
    execute(tx, sql).await.map(drop)
}
