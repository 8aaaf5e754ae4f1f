//! Disputes, the appeals among them, and who stands behind them.

use crate::db::{Db, execute, get, get_code, number, rows};
use crate::sql::{Sql, insert};
use crate::time::{from_ms, from_ms_opt, to_ms};
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use stoa_domain::requests::Reference;
use stoa_domain::requests::ending::Decision;
use uuid::Uuid;

/// A dispute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisputeRecord {
    pub request_id: i64,
    /// Of the request's, from 1.
    pub n: i64,
    /// The entry of the closing it is about.
    pub closing: i64,
    pub at: DateTime<Utc>,
    /// By when it is decided: of an appeal, and of nothing else.
    pub due_at: Option<DateTime<Utc>>,
    pub decided_at: Option<DateTime<Utc>>,
    pub decision: Option<Decision>,
    pub reasons: Option<String>,
    /// Who decided, by name.
    pub decided_by: Option<String>,
}

impl DisputeRecord {
    /// Is it an appeal?
    pub const fn is_appeal(&self) -> bool {
        self.due_at.is_some()
    }
}

const COLUMNS: &str = "d.request_id, d.n, d.closing, d.at, d.due_at, d.decided_at, d.decision, d.reasons, d.decided_by";

/// Writes one down.
pub async fn add(tx: &Tx, d: &DisputeRecord) -> Result<()> {
    let sql = insert(
        "dispute",
        vec![
            ("request_id", d.request_id.into()),
            ("n", d.n.into()),
            ("closing", d.closing.into()),
            ("at", to_ms(d.at).into()),
            ("due_at", d.due_at.map(to_ms).into()),
            ("decided_at", d.decided_at.map(to_ms).into()),
            ("decision", d.decision.map(Decision::code).into()),
            ("reasons", d.reasons.clone().into()),
            ("decided_by", d.decided_by.clone().into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// A request's, oldest first.
pub async fn of_request(db: &impl Db, request_id: i64) -> Result<Vec<DisputeRecord>> {
    let mut sql = Sql::new(&format!(
        "SELECT {COLUMNS} FROM dispute d WHERE d.request_id = "
    ));
    sql.bind(request_id).push(" ORDER BY d.n");
    rows(db, sql).await?.iter().map(read).collect()
}

/// Appeals that wait for their decision, the first due first.
pub async fn waiting(db: &impl Db, limit: u32) -> Result<Vec<(Reference, DisputeRecord)>> {
    let mut sql = Sql::new(&format!(
        "SELECT {COLUMNS}, r.reference FROM dispute d JOIN request r ON r.id = d.request_id \
         WHERE d.due_at IS NOT NULL AND d.decided_at IS NULL ORDER BY d.due_at, d.request_id LIMIT "
    ));
    sql.bind(i64::from(limit));
    let found = rows(db, sql).await?;
    found
        .iter()
        .map(|r| Ok((get_code(r, "reference", |c| c.parse().ok())?, read(r)?)))
        .collect()
}

/// Writes down how an appeal was decided; `false` where it was before.
pub async fn decide(tx: &Tx, d: &DisputeRecord) -> Result<bool> {
    let mut sql = Sql::new("UPDATE dispute SET decided_at = ");
    sql.bind(d.decided_at.map(to_ms))
        .push(", decision = ")
        .bind(d.decision.map(Decision::code))
        .push(", reasons = ")
        .bind(d.reasons.clone())
        .push(", decided_by = ")
        .bind(d.decided_by.clone());
    sql.push(" WHERE decided_at IS NULL AND request_id = ")
        .bind(d.request_id)
        .push(" AND n = ")
        .bind(d.n);
    Ok(execute(tx, sql).await? > 0)
}

/// Marks a request as disputed since then, or as no longer.
pub async fn mark(tx: &Tx, request_id: i64, since: Option<DateTime<Utc>>) -> Result<()> {
    tx.will_change_requests();
    let mut sql = Sql::new("UPDATE request SET disputed_at = ");
    sql.bind(since.map(to_ms))
        .push(" WHERE id = ")
        .bind(request_id);
    execute(tx, sql).await.map(drop)
}

/// Makes a request one step more urgent; nothing is more urgent than 2.
pub async fn raise(tx: &Tx, request_id: i64) -> Result<()> {
    tx.will_change_requests();
    let mut sql = Sql::new(
        "UPDATE request SET priority = CASE WHEN priority < 2 THEN priority + 1 ELSE priority END WHERE id = ",
    );
    sql.bind(request_id);
    execute(tx, sql).await.map(drop)
}

/// Counts a device behind a dispute once; `false` where it was counted before.
pub async fn back(
    tx: &Tx,
    request_id: i64,
    n: i64,
    device_hash: &str,
    at: DateTime<Utc>,
) -> Result<bool> {
    let mut sql = insert(
        "dispute_backer",
        vec![
            ("request_id", request_id.into()),
            ("n", n.into()),
            ("device_hash", device_hash.into()),
            ("at", to_ms(at).into()),
        ],
    );
    sql.push(" ON CONFLICT (request_id, n, device_hash) DO NOTHING");
    Ok(execute(tx, sql).await? > 0)
}

/// How many stand behind a dispute.
pub async fn backers(db: &impl Db, request_id: i64, n: i64) -> Result<u64> {
    let mut sql = Sql::new("SELECT COUNT(*) FROM dispute_backer WHERE request_id = ");
    sql.bind(request_id).push(" AND n = ").bind(n);
    Ok(number(db, sql).await?.unsigned_abs())
}

/// How many open requests staff handle, in no order. Who has none is not among them.
pub async fn loads(db: &impl Db) -> Result<Vec<(Uuid, u64)>> {
    let sql = Sql::new(&format!(
        "SELECT r.assignee_id, COUNT(*) AS n FROM request r WHERE r.assignee_id IS NOT NULL AND {} GROUP BY r.assignee_id",
        crate::requests::OPEN
    ));
    let found = rows(db, sql).await?;
    let read = |r: &QueryResult| Ok((get(r, "assignee_id")?, get::<i64>(r, "n")?.unsigned_abs()));
    found.iter().map(read).collect()
}

fn read(r: &QueryResult) -> Result<DisputeRecord> {
    let decision: Option<String> = get(r, "decision")?;
    Ok(DisputeRecord {
        request_id: get(r, "request_id")?,
        n: get(r, "n")?,
        closing: get(r, "closing")?,
        at: from_ms(get(r, "at")?)?,
        due_at: from_ms_opt(get(r, "due_at")?)?,
        decided_at: from_ms_opt(get(r, "decided_at")?)?,
        decision: decision.as_deref().and_then(Decision::parse),
        reasons: get(r, "reasons")?,
        decided_by: get(r, "decided_by")?,
    })
}
