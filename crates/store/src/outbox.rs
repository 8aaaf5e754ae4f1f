//! The outbox: what happened, in commit order, for the worker and the live streams (ADR 0004).

use crate::db::{Db, backend, execute, get, get_json, number, rows, to_json};
use crate::requests::PUBLIC;
use crate::sql::{Sql, insert};
use crate::time::{from_ms, to_ms};
use crate::{Result, Tx, dialect};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use serde::{Serialize, de::DeserializeOwned};

/// An event of the outbox, with the payload its writer chose.
#[derive(Debug, Clone, PartialEq)]
pub struct EventRecord<P> {
    /// Grows; never repeats.
    pub seq: i64,
    pub kind: String,
    pub request_id: i64,
    pub payload: P,
    /// May everyone know of it?
    pub public: bool,
    pub at: DateTime<Utc>,
}

/// Any number that no other part of the portal uses: the name of the lock that keeps numbers in commit order.
const ORDER_LOCK: i64 = 0x5374_6f61;

/// Adds an event, last in its transaction: on PostgreSQL other writers wait here until it commits.
pub async fn append(
    tx: &Tx,
    kind: &str,
    request_id: i64,
    payload: &impl Serialize,
    public: bool,
    at: DateTime<Utc>,
) -> Result<i64> {
    let sqlite = dialect::is_sqlite(backend(tx));
    if !sqlite {
        let mut lock = Sql::new("SELECT pg_advisory_xact_lock(");
        lock.bind(ORDER_LOCK).push(")");
        execute(tx, lock).await?;
    }
    let mut sql = insert(
        "outbox",
        vec![
            ("kind", kind.into()),
            ("request_id", request_id.into()),
            ("payload", to_json(payload)?.into()),
            ("public", public.into()),
            ("at", to_ms(at).into()),
        ],
    );
    sql.push(" RETURNING seq");
    let seq = number(tx, sql).await?;
    if !sqlite {
        execute(tx, Sql::new("SELECT pg_notify('stoa_outbox', '')")).await?;
    }
    Ok(seq)
}

/// The newest number; 0 for an empty outbox.
pub async fn head(db: &impl Db) -> Result<i64> {
    number(db, Sql::new("SELECT MAX(seq) FROM outbox")).await
}

const SELECT: &str = "SELECT seq, kind, request_id, payload, public, at FROM outbox";

fn read<P: DeserializeOwned>(r: &QueryResult) -> Result<EventRecord<P>> {
    Ok(EventRecord {
        seq: get(r, "seq")?,
        kind: get(r, "kind")?,
        request_id: get(r, "request_id")?,
        payload: get_json(r, "payload")?,
        public: get(r, "public")?,
        at: from_ms(get(r, "at")?)?,
    })
}

/// The events after a number, oldest first; of one request, if named.
pub async fn since<P: DeserializeOwned>(
    db: &impl Db,
    seq: i64,
    request_id: Option<i64>,
    limit: u32,
) -> Result<Vec<EventRecord<P>>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE seq > ").bind(seq);
    if let Some(id) = request_id {
        sql.push(" AND request_id = ").bind(id);
    }
    sql.push(" ORDER BY seq LIMIT ").bind(i64::from(limit));
    rows(db, sql).await?.iter().map(read).collect()
}

/// Events nobody has worked on, held until the transaction ends; other workers pass over them.
pub async fn claim<P: DeserializeOwned>(tx: &Tx, limit: u32) -> Result<Vec<EventRecord<P>>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE done_at IS NULL ORDER BY seq LIMIT ")
        .bind(i64::from(limit));
    sql.push(dialect::for_update_skip(backend(tx)));
    rows(tx, sql).await?.iter().map(read).collect()
}

/// The same, of what everyone may know: at its time and, by its request, now.
pub async fn public_since<P: DeserializeOwned>(
    db: &impl Db,
    seq: i64,
    request_id: Option<i64>,
    limit: u32,
) -> Result<Vec<EventRecord<P>>> {
    rows(db, public_events(seq, request_id, limit))
        .await?
        .iter()
        .map(read)
        .collect()
}

/// A subquery and no join: SQLite counted the outbox's rows when there were few, if ever, and in a join would rather begin
/// with all of a city's requests, or read them all to make a filter of them.
pub(crate) fn public_events(seq: i64, request_id: Option<i64>, limit: u32) -> Sql {
    let mut sql = Sql::new(&format!(
        "SELECT o.seq, o.kind, o.request_id, o.payload, o.public, o.at FROM outbox o \
         WHERE (SELECT {PUBLIC} FROM request r WHERE r.id = o.request_id) AND o.public = "
    ));
    sql.bind(true).push(" AND o.seq > ").bind(seq);
    if let Some(id) = request_id {
        sql.push(" AND o.request_id = ").bind(id);
    }
    sql.push(" ORDER BY o.seq LIMIT ").bind(i64::from(limit));
    sql
}

/// Is there anything to work on?
pub async fn waiting(db: &impl Db) -> Result<bool> {
    Ok(!rows(
        db,
        Sql::new("SELECT seq FROM outbox WHERE done_at IS NULL LIMIT 1"),
    )
    .await?
    .is_empty())
}

/// Puts another payload in the place of an event's.
pub async fn rewrite(tx: &Tx, seq: i64, payload: &impl Serialize) -> Result<()> {
    let mut sql = Sql::new("UPDATE outbox SET payload = ");
    sql.bind(to_json(payload)?).push(" WHERE seq = ").bind(seq);
    execute(tx, sql).await.map(drop)
}

/// Notes that an event was worked on.
pub async fn mark_done(tx: &Tx, seq: i64, at: DateTime<Utc>) -> Result<()> {
    let mut sql = Sql::new("UPDATE outbox SET done_at = ");
    sql.bind(to_ms(at)).push(" WHERE seq = ").bind(seq);
    execute(tx, sql).await.map(drop)
}
