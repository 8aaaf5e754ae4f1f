//! Who is told of a request: the reporter and those who follow it.

use crate::db::{Db, execute, get, get_code, number, row, rows};
use crate::sql::Sql;
use crate::time::{from_ms, from_ms_opt, to_ms};
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use stoa_domain::Locale;
use stoa_domain::requests::Reference;
use uuid::Uuid;

/// A follower.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowerRecord {
    pub id: Uuid,
    pub request_id: i64,
    pub email: String,
    pub locale: Locale,
    /// Did they report it?
    pub is_reporter: bool,
    /// SHA-256 of the token in their unsubscribe address, hexadecimal.
    pub token_hash: String,
    /// The duplicate whose merging made them follow.
    pub via_request_id: Option<i64>,
    /// When they stopped following.
    pub ended_at: Option<DateTime<Utc>>,
}

const SELECT: &str = "SELECT id, request_id, email, locale, is_reporter, token_hash, via_request_id, ended_at FROM follower";

fn read(r: &QueryResult) -> Result<FollowerRecord> {
    Ok(FollowerRecord {
        id: get(r, "id")?,
        request_id: get(r, "request_id")?,
        email: get(r, "email")?,
        locale: get_code(r, "locale", Locale::parse)?,
        is_reporter: get(r, "is_reporter")?,
        token_hash: get(r, "token_hash")?,
        via_request_id: get(r, "via_request_id")?,
        ended_at: from_ms_opt(get(r, "ended_at")?)?,
    })
}

/// Adds one. An address that follows already stays as it is, but follows again if it had stopped; `true` where it
/// did not follow before.
pub async fn add(tx: &Tx, f: &FollowerRecord, at: DateTime<Utc>) -> Result<bool> {
    let mut sql = Sql::new(
        "INSERT INTO follower (id, request_id, email, locale, is_reporter, token_hash, via_request_id, \
         created_at) VALUES (",
    );
    sql.bind(f.id)
        .push(", ")
        .bind(f.request_id)
        .push(", ")
        .bind(f.email.clone())
        .push(", ")
        .bind(f.locale.tag());
    sql.push(", ")
        .bind(f.is_reporter)
        .push(", ")
        .bind(f.token_hash.clone())
        .push(", ")
        .bind(f.via_request_id)
        .push(", ")
        .bind(to_ms(at));
    sql.push(
        ") ON CONFLICT (request_id, email) DO UPDATE SET ended_at = NULL, locale = excluded.locale, \
         via_request_id = excluded.via_request_id",
    );
    sql.push(" WHERE follower.ended_at IS NOT NULL");
    Ok(execute(tx, sql).await? > 0)
}

/// How many follow a request.
pub async fn count(db: &impl Db, request_id: i64) -> Result<u64> {
    let mut sql =
        Sql::new("SELECT COUNT(*) FROM follower WHERE ended_at IS NULL AND request_id = ");
    sql.bind(request_id);
    Ok(number(db, sql).await?.unsigned_abs())
}

/// Those who follow a request.
pub async fn active(db: &impl Db, request_id: i64) -> Result<Vec<FollowerRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE ended_at IS NULL AND request_id = ")
        .bind(request_id)
        .push(" ORDER BY created_at, id");
    rows(db, sql).await?.iter().map(read).collect()
}

/// The follower of an unsubscribe token's hash.
pub async fn by_token_hash(db: &impl Db, token_hash: &str) -> Result<Option<FollowerRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE token_hash = ").bind(token_hash);
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// Ends the following.
pub async fn end(tx: &Tx, id: Uuid, at: DateTime<Utc>) -> Result<()> {
    let mut sql = Sql::new("UPDATE follower SET ended_at = ");
    sql.bind(to_ms(at)).push(" WHERE id = ").bind(id);
    execute(tx, sql).await.map(drop)
}

/// What an address follows by mail: each follower with its request's reference and when it began.
pub async fn of_address(
    db: &impl Db,
    email: &str,
) -> Result<Vec<(FollowerRecord, Reference, DateTime<Utc>)>> {
    let mut sql = Sql::new(
        "SELECT f.id, f.request_id, f.email, f.locale, f.is_reporter, f.token_hash, f.via_request_id, f.ended_at, f.created_at, r.reference \
         FROM follower f JOIN request r ON r.id = f.request_id WHERE f.ended_at IS NULL AND lower(f.email) = ",
    );
    sql.bind(email.to_lowercase())
        .push(" ORDER BY f.created_at DESC, f.id LIMIT 200");
    let found = rows(db, sql).await?;
    found
        .iter()
        .map(|r| {
            let reference = get_code(r, "reference", |c| c.parse().ok())?;
            Ok((read(r)?, reference, from_ms(get(r, "created_at")?)?))
        })
        .collect()
}

/// Ends everything an address follows by mail.
pub async fn end_address(tx: &Tx, email: &str, at: DateTime<Utc>) -> Result<()> {
    let mut sql = Sql::new("UPDATE follower SET ended_at = ");
    sql.bind(to_ms(at))
        .push(" WHERE ended_at IS NULL AND lower(email) = ")
        .bind(email.to_lowercase());
    execute(tx, sql).await.map(drop)
}

/// The follower of an address, whether or not it still follows.
pub async fn by_email(
    db: &impl Db,
    request_id: i64,
    email: &str,
) -> Result<Option<FollowerRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE request_id = ")
        .bind(request_id)
        .push(" AND email = ")
        .bind(email);
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// Ends the following of those whom the merging of `via` brought.
pub async fn end_via(tx: &Tx, request_id: i64, via: i64, at: DateTime<Utc>) -> Result<u64> {
    let mut sql = Sql::new("UPDATE follower SET ended_at = ");
    sql.bind(to_ms(at))
        .push(" WHERE ended_at IS NULL AND request_id = ")
        .bind(request_id)
        .push(" AND via_request_id = ")
        .bind(via);
    execute(tx, sql).await
}
