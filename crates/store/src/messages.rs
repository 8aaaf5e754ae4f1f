//! Messages to people: queued in the same transaction that worked on their event, sent later.

use crate::db::{Db, backend, execute, get, get_code, row, rows};
use crate::sql::{Sql, insert};
use crate::time::{from_ms, from_ms_opt, to_ms};
use crate::{Result, Tx, dialect};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use stoa_domain::requests::Reference;
use stoa_domain::requests::message::MessageStatus;
use stoa_domain::{Locale, Page};
use uuid::Uuid;

/// A message as it is stored.
#[derive(Debug, Clone, PartialEq)]
pub struct MessageRecord {
    pub id: Uuid,
    /// What makes it the same message, e.g. `<event>:<follower>`.
    pub dedup: String,
    pub request_id: Option<i64>,
    /// The reference of that request; read, not written.
    pub reference: Option<Reference>,
    pub follower_id: Option<Uuid>,
    pub recipient: String,
    pub locale: Locale,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub unsubscribe_url: Option<String>,
    pub status: MessageStatus,
    pub attempts: u32,
    /// Not before then.
    pub next_at: Option<DateTime<Utc>>,
    pub last_error: Option<String>,
    pub created_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
}

const SELECT: &str = "SELECT m.id, m.dedup, m.request_id, r.reference, m.follower_id, m.recipient, m.locale, m.subject, \
     m.body, m.html, m.unsubscribe_url, m.status, m.attempts, m.next_at, m.last_error, m.created_at, m.sent_at \
     FROM message m LEFT JOIN request r ON r.id = m.request_id";

fn read(r: &QueryResult) -> Result<MessageRecord> {
    let reference: Option<String> = get(r, "reference")?;
    Ok(MessageRecord {
        id: get(r, "id")?,
        dedup: get(r, "dedup")?,
        request_id: get(r, "request_id")?,
        reference: reference.and_then(|c| c.parse().ok()),
        follower_id: get(r, "follower_id")?,
        recipient: get(r, "recipient")?,
        locale: get_code(r, "locale", Locale::parse)?,
        subject: get(r, "subject")?,
        text: get(r, "body")?,
        html: get(r, "html")?,
        unsubscribe_url: get(r, "unsubscribe_url")?,
        status: get_code(r, "status", MessageStatus::parse)?,
        attempts: get::<i64>(r, "attempts")?.unsigned_abs() as u32,
        next_at: from_ms_opt(get(r, "next_at")?)?,
        last_error: get(r, "last_error")?,
        created_at: from_ms(get(r, "created_at")?)?,
        sent_at: from_ms_opt(get(r, "sent_at")?)?,
    })
}

/// Queues one; `false` where the same message is there already.
pub async fn add(tx: &Tx, m: &MessageRecord) -> Result<bool> {
    let mut sql = insert(
        "message",
        vec![
            ("id", m.id.into()),
            ("dedup", m.dedup.clone().into()),
            ("request_id", m.request_id.into()),
            ("follower_id", m.follower_id.into()),
            ("recipient", m.recipient.clone().into()),
            ("locale", m.locale.tag().into()),
            ("subject", m.subject.clone().into()),
            ("body", m.text.clone().into()),
            ("html", m.html.clone().into()),
            ("unsubscribe_url", m.unsubscribe_url.clone().into()),
            ("status", m.status.code().into()),
            ("attempts", i64::from(m.attempts).into()),
            ("next_at", m.next_at.map(to_ms).into()),
            ("created_at", to_ms(m.created_at).into()),
        ],
    );
    sql.push(" ON CONFLICT (dedup) DO NOTHING");
    Ok(execute(tx, sql).await? > 0)
}

/// Messages whose time has come, and those a worker claimed before `stale_before` and never finished; held until the
/// transaction ends. The caller moves each with [`set_status`].
pub async fn due(
    tx: &Tx,
    now: DateTime<Utc>,
    stale_before: DateTime<Utc>,
    limit: u32,
) -> Result<Vec<MessageRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE (m.status = ")
        .bind(MessageStatus::Queued.code());
    sql.push(" AND m.next_at <= ")
        .bind(to_ms(now))
        .push(") OR (m.status = ")
        .bind(MessageStatus::Sending.code());
    sql.push(" AND m.claimed_at < ")
        .bind(to_ms(stale_before))
        .push(") ORDER BY m.next_at, m.id LIMIT ");
    sql.bind(i64::from(limit));
    if !dialect::is_sqlite(backend(tx)) {
        sql.push(" FOR UPDATE OF m SKIP LOCKED");
    }
    rows(tx, sql).await?.iter().map(read).collect()
}

/// What a move of the status brings with it.
#[derive(Debug, Clone, Default)]
pub struct Moved {
    pub attempts: u32,
    pub next_at: Option<DateTime<Utc>>,
    pub claimed_at: Option<DateTime<Utc>>,
    pub last_error: Option<String>,
    pub sent_at: Option<DateTime<Utc>>,
}

/// Moves the status: the one writer of that column. `false`: it no longer stood at `from`.
pub async fn set_status(
    tx: &Tx,
    id: Uuid,
    from: MessageStatus,
    to: MessageStatus,
    moved: &Moved,
) -> Result<bool> {
    let mut sql = Sql::new("UPDATE message SET status = ");
    sql.bind(to.code())
        .push(", attempts = ")
        .bind(i64::from(moved.attempts));
    sql.push(", next_at = ").bind(moved.next_at.map(to_ms));
    sql.push(", claimed_at = ")
        .bind(moved.claimed_at.map(to_ms));
    sql.push(", last_error = ").bind(moved.last_error.clone());
    sql.push(", sent_at = ").bind(moved.sent_at.map(to_ms));
    sql.push(" WHERE id = ")
        .bind(id)
        .push(" AND status = ")
        .bind(from.code());
    Ok(execute(tx, sql).await? > 0)
}

/// One.
pub async fn by_id(db: &impl Db, id: Uuid) -> Result<Option<MessageRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE m.id = ").bind(id);
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// A page, newest first, of one status or of all.
pub async fn page(
    db: &impl Db,
    status: Option<MessageStatus>,
    limit: u32,
    cursor: Option<&str>,
) -> Result<Page<MessageRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE 1 = 1");
    if let Some(status) = status {
        sql.push(" AND m.status = ").bind(status.code());
    }
    let after = cursor
        .and_then(|c| c.split_once('.'))
        .and_then(|(at, id)| Some((at.parse::<i64>().ok()?, id.parse::<Uuid>().ok()?)));
    if let Some((at, id)) = after {
        sql.push(" AND (m.created_at, m.id) < (")
            .bind(at)
            .push(", ")
            .bind(id)
            .push(")");
    }
    sql.push(" ORDER BY m.created_at DESC, m.id DESC LIMIT ")
        .bind(i64::from(limit) + 1);
    let mut items = rows(db, sql)
        .await?
        .iter()
        .map(read)
        .collect::<Result<Vec<_>>>()?;
    let more = items.len() > limit as usize;
    items.truncate(limit as usize);
    let next = items
        .last()
        .filter(|_| more)
        .map(|m| format!("{}.{}", to_ms(m.created_at), m.id));
    Ok(Page {
        items,
        next,
        total: None,
    })
}
