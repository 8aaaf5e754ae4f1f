//! Messages to people: queued in the same transaction that worked on their event, sent later.

use crate::db::{Db, backend, execute, get, get_code, number, row, rows};
use crate::keyset;
use crate::requests::PUBLIC;
use crate::sql::{Sql, insert};
use crate::time::{from_ms, from_ms_opt, to_ms};
use crate::{Result, StoreError, Tx, dialect};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use stoa_domain::requests::Reference;
use stoa_domain::requests::follow::{Channel, PushKeys};
use stoa_domain::requests::message::{MessageKind, MessageStatus};
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
    pub subscription_id: Option<Uuid>,
    pub recipient_id: Option<Uuid>,
    pub channel: Channel,
    pub kind: MessageKind,
    /// The address.
    pub recipient: String,
    pub locale: Locale,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub unsubscribe_url: Option<String>,
    /// The `Message-ID` of the mail it answers.
    pub in_reply_to: Option<String>,
    pub status: MessageStatus,
    pub attempts: u32,
    /// Not before then.
    pub next_at: Option<DateTime<Utc>>,
    pub last_error: Option<String>,
    pub created_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
}

const COLUMNS: &str = "m.id, m.dedup, m.request_id, r.reference, m.follower_id, m.subscription_id, \
     m.recipient_id, m.channel, m.kind, m.recipient, m.locale, m.subject, \
     m.body, m.html, m.unsubscribe_url, m.in_reply_to, m.status, m.attempts, m.next_at, m.last_error, m.created_at, m.sent_at";
const FROM: &str = "FROM message m LEFT JOIN request r ON r.id = m.request_id LEFT JOIN recipient p ON p.id = m.recipient_id";

fn select() -> Sql {
    Sql::new(&format!("SELECT {COLUMNS} {FROM}"))
}

fn read(r: &QueryResult) -> Result<MessageRecord> {
    let reference: Option<String> = get(r, "reference")?;
    Ok(MessageRecord {
        id: get(r, "id")?,
        dedup: get(r, "dedup")?,
        request_id: get(r, "request_id")?,
        reference: reference.and_then(|c| c.parse().ok()),
        follower_id: get(r, "follower_id")?,
        subscription_id: get(r, "subscription_id")?,
        recipient_id: get(r, "recipient_id")?,
        channel: get_code(r, "channel", Channel::parse)?,
        kind: get_code(r, "kind", MessageKind::parse)?,
        recipient: get(r, "recipient")?,
        locale: get_code(r, "locale", Locale::parse)?,
        subject: get(r, "subject")?,
        text: get(r, "body")?,
        html: get(r, "html")?,
        unsubscribe_url: get(r, "unsubscribe_url")?,
        in_reply_to: get(r, "in_reply_to")?,
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
            ("subscription_id", m.subscription_id.into()),
            ("recipient_id", m.recipient_id.into()),
            ("channel", m.channel.code().into()),
            ("kind", m.kind.code().into()),
            ("recipient", m.recipient.clone().into()),
            ("locale", m.locale.tag().into()),
            ("subject", m.subject.clone().into()),
            ("body", m.text.clone().into()),
            ("html", m.html.clone().into()),
            ("unsubscribe_url", m.unsubscribe_url.clone().into()),
            ("in_reply_to", m.in_reply_to.clone().into()),
            ("status", m.status.code().into()),
            ("attempts", i64::from(m.attempts).into()),
            ("next_at", m.next_at.map(to_ms).into()),
            ("created_at", to_ms(m.created_at).into()),
        ],
    );
    sql.push(" ON CONFLICT (dedup) DO NOTHING");
    Ok(execute(tx, sql).await? > 0)
}

/// Is a message of that name there?
pub async fn is_known(db: &impl Db, dedup: &str) -> Result<bool> {
    let mut sql = Sql::new("SELECT COUNT(*) FROM message WHERE dedup = ");
    sql.bind(dedup);
    Ok(number(db, sql).await? > 0)
}

/// How many messages were made for an address since then, beside answers and digests and what never went.
pub async fn count_told_since(db: &impl Db, recipient: Uuid, since: DateTime<Utc>) -> Result<u64> {
    let mut sql = Sql::new("SELECT COUNT(*) FROM message WHERE recipient_id = ");
    sql.bind(recipient)
        .push(" AND created_at > ")
        .bind(to_ms(since))
        .push(" AND status <> ")
        .bind(MessageStatus::Cancelled.code())
        .push(" AND kind NOT IN ")
        .list([MessageKind::Reply, MessageKind::Digest].map(MessageKind::code));
    Ok(number(db, sql).await?.unsigned_abs())
}

/// How many messages of a kind were made for an address since then.
pub async fn count_since(
    db: &impl Db,
    recipient: Uuid,
    kind: MessageKind,
    since: DateTime<Utc>,
) -> Result<u64> {
    let mut sql = Sql::new("SELECT COUNT(*) FROM message WHERE recipient_id = ");
    sql.bind(recipient)
        .push(" AND created_at > ")
        .bind(to_ms(since))
        .push(" AND kind = ")
        .bind(kind.code());
    Ok(number(db, sql).await?.unsigned_abs())
}

/// What waits for an address.
pub async fn queued_for(db: &impl Db, recipient: Uuid) -> Result<Vec<MessageRecord>> {
    let mut sql = select();
    sql.push(" WHERE m.recipient_id = ")
        .bind(recipient)
        .push(" AND m.status = ")
        .bind(MessageStatus::Queued.code())
        .push(" ORDER BY m.created_at, m.id");
    rows(db, sql).await?.iter().map(read).collect()
}

/// What waits that is about a request.
pub async fn queued_about(db: &impl Db, request_id: i64) -> Result<Vec<MessageRecord>> {
    let mut sql = select();
    sql.push(" WHERE m.request_id = ")
        .bind(request_id)
        .push(" AND m.status = ")
        .bind(MessageStatus::Queued.code())
        .push(" ORDER BY m.created_at, m.id");
    rows(db, sql).await?.iter().map(read).collect()
}

/// A message whose time has come, with what was decided about its address since it was queued.
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    pub message: MessageRecord,
    /// Its reader follows no more, wherever they followed.
    pub ended: bool,
    /// It is of a request that its reader may see no more.
    pub withheld: bool,
    /// Its reader wants nothing at all.
    pub stopped: bool,
    /// Mail to the address comes back.
    pub bounced: bool,
    /// The address is gone.
    pub forgotten: bool,
    pub push_keys: Option<PushKeys>,
}

/// Messages whose time has come, and those a worker claimed before `stale_before` and never finished, by one channel or by
/// all; held until the transaction ends. The caller moves each with [`set_status`].
pub async fn due(
    tx: &Tx,
    channel: Option<Channel>,
    now: DateTime<Utc>,
    stale_before: DateTime<Utc>,
    limit: u32,
) -> Result<Vec<Due>> {
    let mut sql = Sql::new(&format!(
        "SELECT {COLUMNS}, p.id AS known, p.push_keys, p.stopped_at, p.bounced_at, f.ended_at AS follower_ended, \
         s.ended_at AS subscription_ended, \
         CASE WHEN NOT ({PUBLIC}) AND NOT COALESCE(f.is_reporter, FALSE) \
         AND NOT COALESCE(s.is_reporter, FALSE) THEN 1 ELSE 0 END AS withheld {FROM} LEFT JOIN follower f ON f.id = m.follower_id \
         LEFT JOIN subscription s ON s.id = m.subscription_id"
    ));
    sql.push(" WHERE ((m.status = ")
        .bind(MessageStatus::Queued.code());
    sql.push(" AND m.next_at <= ")
        .bind(to_ms(now))
        .push(") OR (m.status = ")
        .bind(MessageStatus::Sending.code());
    sql.push(" AND m.claimed_at < ")
        .bind(to_ms(stale_before))
        .push("))");
    if let Some(channel) = channel {
        sql.push(" AND m.channel = ").bind(channel.code());
    }
    sql.push(" ORDER BY m.next_at, m.id LIMIT ")
        .bind(i64::from(limit));
    if !dialect::is_sqlite(backend(tx)) {
        sql.push(" FOR UPDATE OF m SKIP LOCKED");
    }
    rows(tx, sql).await?.iter().map(read_due).collect()
}

fn read_due(r: &QueryResult) -> Result<Due> {
    let message = read(r)?;
    let there = |column: &str| Ok::<_, StoreError>(get::<Option<i64>>(r, column)?.is_some());
    let keys: Option<String> = get(r, "push_keys")?;
    Ok(Due {
        withheld: get::<i32>(r, "withheld")? == 1,
        ended: there("follower_ended")? || there("subscription_ended")?,
        stopped: there("stopped_at")?,
        bounced: there("bounced_at")?,
        forgotten: message.recipient_id.is_some() && get::<Option<Uuid>>(r, "known")?.is_none(),
        push_keys: keys.and_then(|json| serde_json::from_str(&json).ok()),
        message,
    })
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
    let mut sql = select();
    sql.push(" WHERE m.id = ").bind(id);
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// When each of an address's followers was last told something of its own.
pub async fn last_sent(db: &impl Db, recipient: Uuid) -> Result<Vec<(Uuid, DateTime<Utc>)>> {
    let mut sql = Sql::new(
        "SELECT follower_id, MAX(sent_at) AS last FROM message WHERE follower_id IS NOT NULL AND sent_at IS NOT NULL \
         AND recipient_id = ",
    );
    sql.bind(recipient).push(" GROUP BY follower_id");
    let found = rows(db, sql).await?;
    found
        .iter()
        .map(|r| Ok((get(r, "follower_id")?, from_ms(get(r, "last")?)?)))
        .collect()
}

/// A message as the desk lists it, with how its address fares.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    pub message: MessageRecord,
    /// When anything last reached the address.
    pub last_delivered_at: Option<DateTime<Utc>>,
    pub bounced: bool,
    pub stopped: bool,
}

/// A page, newest first, of one status or of all.
pub async fn page(
    db: &impl Db,
    status: Option<MessageStatus>,
    limit: u32,
    cursor: Option<&str>,
) -> Result<Page<Listed>> {
    let mut sql = Sql::new(&format!(
        "SELECT {COLUMNS}, p.last_delivered_at, p.bounced_at, p.stopped_at {FROM} WHERE 1 = 1"
    ));
    if let Some(status) = status {
        sql.push(" AND m.status = ").bind(status.code());
    }
    keyset::push_after(&mut sql, cursor, "m.created_at, m.id", "<");
    sql.push(" ORDER BY m.created_at DESC, m.id DESC LIMIT ")
        .bind(i64::from(limit) + 1);
    let found = rows(db, sql).await?;
    let all = found.iter().map(read_listed).collect::<Result<_>>()?;
    Ok(keyset::page(all, limit, |m: &Listed| {
        keyset::write(m.message.created_at, m.message.id)
    }))
}

fn read_listed(r: &QueryResult) -> Result<Listed> {
    Ok(Listed {
        message: read(r)?,
        last_delivered_at: from_ms_opt(get(r, "last_delivered_at")?)?,
        bounced: get::<Option<i64>>(r, "bounced_at")?.is_some(),
        stopped: get::<Option<i64>>(r, "stopped_at")?.is_some(),
    })
}
