//! News that waits for its reader's digest.

use crate::db::{Db, backend, execute, get, get_code, rows};
use crate::requests::PUBLIC;
use crate::sql::{Sql, insert};
use crate::time::{from_ms, to_ms};
use crate::{Result, Tx, dialect};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use stoa_domain::Locale;
use stoa_domain::requests::Status;
use stoa_domain::requests::follow::Kind;
use uuid::Uuid;

/// One piece of news.
#[derive(Debug, Clone, PartialEq)]
pub struct DigestItem {
    /// Grows; given by the store.
    pub id: i64,
    /// What makes it the same news, e.g. `<event>:<recipient>`.
    pub dedup: String,
    pub recipient_id: Uuid,
    pub follower_id: Option<Uuid>,
    pub subscription_id: Option<Uuid>,
    pub request_id: i64,
    pub kind: Kind,
    /// The status after it.
    pub status: Status,
    /// Its public words.
    pub text: Option<String>,
    pub locale: Locale,
    pub at: DateTime<Utc>,
    /// When the digest goes that it waits for.
    pub due_at: DateTime<Utc>,
}

fn read(r: &QueryResult) -> Result<DigestItem> {
    Ok(DigestItem {
        id: get(r, "id")?,
        dedup: get(r, "dedup")?,
        recipient_id: get(r, "recipient_id")?,
        follower_id: get(r, "follower_id")?,
        subscription_id: get(r, "subscription_id")?,
        request_id: get(r, "request_id")?,
        kind: get_code(r, "kind", Kind::parse)?,
        status: get_code(r, "status", Status::parse)?,
        text: get(r, "body")?,
        locale: get_code(r, "locale", Locale::parse)?,
        at: from_ms(get(r, "at")?)?,
        due_at: from_ms(get(r, "due_at")?)?,
    })
}

/// Puts one by; `false` where the same news is there already.
pub async fn add(tx: &Tx, item: &DigestItem) -> Result<bool> {
    let mut sql = insert(
        "digest_item",
        vec![
            ("dedup", item.dedup.clone().into()),
            ("recipient_id", item.recipient_id.into()),
            ("follower_id", item.follower_id.into()),
            ("subscription_id", item.subscription_id.into()),
            ("request_id", item.request_id.into()),
            ("kind", item.kind.code().into()),
            ("status", item.status.code().into()),
            ("body", item.text.clone().into()),
            ("locale", item.locale.tag().into()),
            ("at", to_ms(item.at).into()),
            ("due_at", to_ms(item.due_at).into()),
        ],
    );
    sql.push(" ON CONFLICT (dedup) DO NOTHING");
    Ok(execute(tx, sql).await? > 0)
}

/// Addresses whose digest is due, held until the transaction ends; other workers pass over them.
pub async fn due(tx: &Tx, now: DateTime<Utc>, limit: u32) -> Result<Vec<Uuid>> {
    let mut sql = Sql::new(
        "SELECT p.id FROM recipient p WHERE p.id IN (SELECT recipient_id FROM digest_item WHERE due_at <= ",
    );
    sql.bind(to_ms(now)).push(") ORDER BY p.id LIMIT ");
    sql.bind(i64::from(limit))
        .push(dialect::for_update_skip(backend(tx)));
    rows(tx, sql).await?.iter().map(|r| get(r, "id")).collect()
}

/// What an address's digest holds now, oldest first, without what is followed no more and what its reader may see no more.
pub async fn wanted(db: &impl Db, recipient: Uuid) -> Result<Vec<DigestItem>> {
    let mut sql = Sql::new(&format!(
        "SELECT d.* FROM digest_item d LEFT JOIN follower f ON f.id = d.follower_id \
         LEFT JOIN subscription s ON s.id = d.subscription_id JOIN request r ON r.id = d.request_id \
         WHERE ({PUBLIC} OR COALESCE(f.is_reporter, FALSE) OR COALESCE(s.is_reporter, FALSE)) AND f.ended_at IS NULL AND s.ended_at IS NULL AND d.recipient_id = "
    ));
    sql.bind(recipient).push(" ORDER BY d.id");
    rows(db, sql).await?.iter().map(read).collect()
}

/// Forgets what an address's digest has told, or what it will not.
pub async fn clear(tx: &Tx, recipient: Uuid) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM digest_item WHERE recipient_id = ");
    sql.bind(recipient);
    execute(tx, sql).await.map(drop)
}
