//! Cases in the hands of contractors.

use crate::db::{Db, execute, get, get_code, number, row, rows};
use crate::sql::{Sql, insert};
use crate::time::{from_ms, from_ms_opt, to_ms};
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use stoa_domain::Locale;
use uuid::Uuid;

/// A hand-off as it is stored.
#[derive(Debug, Clone, PartialEq)]
pub struct HandOffRecord {
    pub id: Uuid,
    pub request_id: i64,
    pub name: String,
    pub email: String,
    pub note: String,
    pub locale: Locale,
    pub by: Option<String>,
    pub at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub revoked_at: Option<DateTime<Utc>>,
    pub seen_at: Option<DateTime<Utc>>,
    pub done_at: Option<DateTime<Utc>>,
}

const SELECT: &str = "SELECT id, request_id, name, email, note, locale, created_by, created_at, expires_at, revoked_at, \
     seen_at, done_at FROM hand_off";

fn read(r: &QueryResult) -> Result<HandOffRecord> {
    Ok(HandOffRecord {
        id: get(r, "id")?,
        request_id: get(r, "request_id")?,
        name: get(r, "name")?,
        email: get(r, "email")?,
        note: get(r, "note")?,
        locale: get_code(r, "locale", Locale::parse)?,
        by: get(r, "created_by")?,
        at: from_ms(get(r, "created_at")?)?,
        expires_at: from_ms(get(r, "expires_at")?)?,
        revoked_at: from_ms_opt(get(r, "revoked_at")?)?,
        seen_at: from_ms_opt(get(r, "seen_at")?)?,
        done_at: from_ms_opt(get(r, "done_at")?)?,
    })
}

/// Adds one.
pub async fn add(tx: &Tx, h: &HandOffRecord) -> Result<()> {
    let sql = insert(
        "hand_off",
        vec![
            ("id", h.id.into()),
            ("request_id", h.request_id.into()),
            ("name", h.name.clone().into()),
            ("email", h.email.clone().into()),
            ("note", h.note.clone().into()),
            ("locale", h.locale.tag().into()),
            ("created_by", h.by.clone().into()),
            ("created_at", to_ms(h.at).into()),
            ("expires_at", to_ms(h.expires_at).into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// One.
pub async fn by_id(db: &impl Db, id: Uuid) -> Result<Option<HandOffRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE id = ").bind(id);
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// Those of a case, newest first.
pub async fn of_request(db: &impl Db, request_id: i64) -> Result<Vec<HandOffRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE request_id = ")
        .bind(request_id)
        .push(" ORDER BY created_at DESC, id DESC");
    rows(db, sql).await?.iter().map(read).collect()
}

/// Something that happens to a hand-off once, or again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The link was opened; the last time counts.
    Seen,
    /// The first time counts.
    Done,
    Revoked,
}

/// Notes when it happened; `false`: it had already, or there is none.
pub async fn mark(tx: &Tx, id: Uuid, mark: Mark, at: DateTime<Utc>) -> Result<bool> {
    let (column, once) = match mark {
        Mark::Seen => ("seen_at", false),
        Mark::Done => ("done_at", true),
        Mark::Revoked => ("revoked_at", true),
    };
    let mut sql = Sql::new("UPDATE hand_off SET ");
    sql.push(column).push(" = ").bind(to_ms(at));
    sql.push(" WHERE id = ").bind(id);
    if once {
        sql.push(" AND ").push(column).push(" IS NULL");
    }
    Ok(execute(tx, sql).await? > 0)
}

/// An entry of the timeline is the contractor's.
pub async fn add_entry(tx: &Tx, id: Uuid, activity_id: i64) -> Result<()> {
    let sql = insert(
        "hand_off_entry",
        vec![
            ("hand_off_id", id.into()),
            ("activity_id", activity_id.into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// What the contractor wrote, oldest first.
pub async fn said(db: &impl Db, id: Uuid) -> Result<Vec<(DateTime<Utc>, String)>> {
    let mut sql = Sql::new(
        "SELECT a.at, a.body FROM hand_off_entry e JOIN activity a ON a.id = e.activity_id WHERE e.hand_off_id = ",
    );
    sql.bind(id).push(" ORDER BY a.id");
    let found = rows(db, sql).await?;
    found
        .iter()
        .map(|r| {
            let words: Option<String> = get(r, "body")?;
            Ok((from_ms(get(r, "at")?)?, words.unwrap_or_default()))
        })
        .collect()
}

/// How much the contractor wrote.
pub async fn count_said(db: &impl Db, id: Uuid) -> Result<i64> {
    let mut sql = Sql::new("SELECT COUNT(*) FROM hand_off_entry WHERE hand_off_id = ");
    sql.bind(id);
    number(db, sql).await
}
