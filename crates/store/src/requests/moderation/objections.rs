//! What people said should not be seen, one voice a device and request as long as nobody has looked.

use crate::db::{Db, execute, get, get_code, number, rows};
use crate::keyset;
use crate::sql::{Sql, insert};
use crate::time::{from_ms, to_ms};
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use stoa_domain::Page;
use stoa_domain::requests::Reference;
use stoa_domain::requests::moderation::Reason;
use uuid::Uuid;

/// An objection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectionRecord {
    pub id: Uuid,
    pub request_id: i64,
    /// Of that request; read, not written.
    pub reference: Option<Reference>,
    pub media_id: Option<Uuid>,
    pub activity_id: Option<i64>,
    pub reason: Reason,
    pub words: Option<String>,
    pub device_hash: String,
    pub at: DateTime<Utc>,
}

fn read(r: &QueryResult) -> Result<ObjectionRecord> {
    let reference: String = get(r, "reference")?;
    Ok(ObjectionRecord {
        id: get(r, "id")?,
        request_id: get(r, "request_id")?,
        reference: reference.parse().ok(),
        media_id: get(r, "media_id")?,
        activity_id: get(r, "activity_id")?,
        reason: get_code(r, "reason", Reason::parse)?,
        words: get(r, "words")?,
        device_hash: get(r, "device_hash")?,
        at: from_ms(get(r, "created_at")?)?,
    })
}

const SELECT: &str = "SELECT o.id, o.request_id, o.media_id, o.activity_id, o.reason, o.words, o.device_hash, \
     o.created_at, r.reference FROM objection o JOIN request r ON r.id = o.request_id WHERE o.settled_at IS NULL";

/// Adds one; `false` where the device said so already.
pub async fn add(tx: &Tx, o: &ObjectionRecord) -> Result<bool> {
    let mut sql = insert(
        "objection",
        vec![
            ("id", o.id.into()),
            ("request_id", o.request_id.into()),
            ("media_id", o.media_id.into()),
            ("activity_id", o.activity_id.into()),
            ("reason", o.reason.code().into()),
            ("words", o.words.clone().into()),
            ("device_hash", o.device_hash.clone().into()),
            ("created_at", to_ms(o.at).into()),
        ],
    );
    sql.push(" ON CONFLICT (request_id, device_hash) WHERE settled_at IS NULL DO NOTHING");
    Ok(execute(tx, sql).await? > 0)
}

/// How many devices object to a request for a reason.
pub async fn count(db: &impl Db, request_id: i64, reason: Reason) -> Result<u64> {
    let mut sql =
        Sql::new("SELECT COUNT(*) FROM objection WHERE settled_at IS NULL AND request_id = ");
    sql.bind(request_id)
        .push(" AND reason = ")
        .bind(reason.code());
    Ok(number(db, sql).await?.unsigned_abs())
}

/// A page of what nobody has settled, the oldest first.
pub async fn open(db: &impl Db, limit: u32, cursor: Option<&str>) -> Result<Page<ObjectionRecord>> {
    let mut sql = Sql::new(SELECT);
    keyset::push_after(&mut sql, cursor, "o.created_at, o.id", ">");
    sql.push(" ORDER BY o.created_at, o.id LIMIT ")
        .bind(i64::from(limit) + 1);
    let all = rows(db, sql)
        .await?
        .iter()
        .map(read)
        .collect::<Result<_>>()?;
    Ok(keyset::page(all, limit, |o: &ObjectionRecord| {
        keyset::write(o.at, o.id)
    }))
}

/// What nobody has settled of a request, the oldest first.
pub async fn of_request(db: &impl Db, request_id: i64) -> Result<Vec<ObjectionRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" AND o.request_id = ")
        .bind(request_id)
        .push(" ORDER BY o.created_at, o.id");
    rows(db, sql).await?.iter().map(read).collect()
}

/// Settles all of a request's; how many.
pub async fn settle(tx: &Tx, request_id: i64, at: DateTime<Utc>) -> Result<u64> {
    let mut sql = Sql::new("UPDATE objection SET settled_at = ");
    sql.bind(to_ms(at))
        .push(" WHERE settled_at IS NULL AND request_id = ")
        .bind(request_id);
    execute(tx, sql).await
}
