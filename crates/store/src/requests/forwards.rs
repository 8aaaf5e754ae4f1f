//! Requests that another city's endpoint is to do: which services go where, and how far each request has come.

use super::condition::PUBLIC;
use crate::db::{Db, backend, execute, get, get_code, row, rows};
use crate::sql::Sql;
use crate::time::{from_ms_opt, to_ms};
use crate::{Result, Tx, dialect};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use stoa_domain::requests::open311::ForwardState;

/// Where a service's requests go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetRecord {
    /// Our service.
    pub service_code: String,
    /// The other endpoint's base address, e.g. `https://city.example/open311/v2`.
    pub endpoint: String,
    pub jurisdiction_id: Option<String>,
    /// The key they gave us, sealed where `sealed` says so: all are, but what is from before there were seals.
    pub api_key: String,
    pub sealed: bool,
    /// Their service.
    pub their_code: String,
    /// Are the reporter's name, mail address and phone number sent along?
    pub share_contact: bool,
}

/// How far a request has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForwardRecord {
    pub request_id: i64,
    pub service_code: String,
    pub state: ForwardState,
    pub attempts: u32,
    pub next_at: Option<DateTime<Utc>>,
    /// When the first try began: from then on it may be there without our knowing.
    pub first_try_at: Option<DateTime<Utc>>,
    pub last_error: Option<String>,
    pub token: Option<String>,
    pub their_id: Option<String>,
    /// What their last answer said.
    pub their_status: Option<String>,
    pub their_notes: Option<String>,
}

const TARGET: &str = "SELECT service_code, endpoint, jurisdiction_id, api_key, sealed, their_code, share_contact FROM forward_target";
const FORWARD: &str = "SELECT request_id, service_code, state, attempts, next_at, first_try_at, last_error, token, their_id, \
     their_status, their_notes FROM forward";

fn read_target(r: &QueryResult) -> Result<TargetRecord> {
    Ok(TargetRecord {
        service_code: get(r, "service_code")?,
        endpoint: get(r, "endpoint")?,
        jurisdiction_id: get(r, "jurisdiction_id")?,
        api_key: get(r, "api_key")?,
        sealed: get(r, "sealed")?,
        their_code: get(r, "their_code")?,
        share_contact: get(r, "share_contact")?,
    })
}

fn read(r: &QueryResult) -> Result<ForwardRecord> {
    Ok(ForwardRecord {
        request_id: get(r, "request_id")?,
        service_code: get(r, "service_code")?,
        state: get_code(r, "state", ForwardState::parse)?,
        attempts: get::<i64>(r, "attempts")?.unsigned_abs() as u32,
        next_at: from_ms_opt(get(r, "next_at")?)?,
        first_try_at: from_ms_opt(get(r, "first_try_at")?)?,
        last_error: get(r, "last_error")?,
        token: get(r, "token")?,
        their_id: get(r, "their_id")?,
        their_status: get(r, "their_status")?,
        their_notes: get(r, "their_notes")?,
    })
}

/// Says where a service's requests go, over what was said before.
pub async fn put_target(tx: &Tx, t: &TargetRecord) -> Result<()> {
    remove_target(tx, &t.service_code).await?;
    let sql = crate::sql::insert(
        "forward_target",
        vec![
            ("service_code", t.service_code.clone().into()),
            ("endpoint", t.endpoint.clone().into()),
            ("jurisdiction_id", t.jurisdiction_id.clone().into()),
            ("api_key", t.api_key.clone().into()),
            ("sealed", t.sealed.into()),
            ("their_code", t.their_code.clone().into()),
            ("share_contact", t.share_contact.into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// A service's requests stay with us from now on; `false`: they did already.
pub async fn remove_target(tx: &Tx, service_code: &str) -> Result<bool> {
    let mut sql = Sql::new("DELETE FROM forward_target WHERE service_code = ");
    sql.bind(service_code);
    Ok(execute(tx, sql).await? > 0)
}

/// Every service that goes elsewhere.
pub async fn targets(db: &impl Db) -> Result<Vec<TargetRecord>> {
    let sql = Sql::new(&format!("{TARGET} ORDER BY service_code"));
    rows(db, sql).await?.iter().map(read_target).collect()
}

/// Where a service's requests go, if anywhere.
pub async fn target(db: &impl Db, service_code: &str) -> Result<Option<TargetRecord>> {
    let mut sql = Sql::new(TARGET);
    sql.push(" WHERE service_code = ").bind(service_code);
    row(db, sql).await?.as_ref().map(read_target).transpose()
}

/// Puts a request in line where its service goes elsewhere; does nothing where it does not, or where it is in line
/// already.
pub async fn enqueue(
    tx: &Tx,
    request_id: i64,
    service_code: &str,
    at: DateTime<Utc>,
) -> Result<()> {
    let mut sql = Sql::new(
        "INSERT INTO forward (request_id, service_code, state, attempts, next_at, created_at) SELECT ",
    );
    // A placeholder in a SELECT list has no type of its own on PostgreSQL.
    sql.push("CAST(").bind(request_id).push(" AS BIGINT)");
    sql.push(", service_code, 'waiting', 0, CAST(")
        .bind(to_ms(at))
        .push(" AS BIGINT), CAST(")
        .bind(to_ms(at))
        .push(" AS BIGINT) FROM forward_target WHERE service_code = ")
        .bind(service_code)
        .push(" ON CONFLICT (request_id) DO NOTHING");
    execute(tx, sql).await.map(drop)
}

/// How far a request has come, if it goes elsewhere at all.
pub async fn of_request(db: &impl Db, request_id: i64) -> Result<Option<ForwardRecord>> {
    let mut sql = Sql::new(FORWARD);
    sql.push(" WHERE request_id = ").bind(request_id);
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// Takes at most `n` whose time in a state has come and holds them until `until`, so that no other worker takes them and
/// those of a worker that died come back.
pub async fn claim(
    tx: &Tx,
    state: ForwardState,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
    n: u32,
) -> Result<Vec<ForwardRecord>> {
    let mut sql = Sql::new(FORWARD);
    sql.push(" WHERE state = ")
        .bind(state.code())
        .push(" AND next_at <= ")
        .bind(to_ms(now));
    if state == ForwardState::Waiting {
        // What our public may not see is not another city's either.
        sql.push(&format!(
            " AND (SELECT {PUBLIC} FROM request r WHERE r.id = forward.request_id)"
        ));
    }
    sql.push(" ORDER BY next_at, request_id LIMIT ")
        .bind(i64::from(n))
        .push(dialect::for_update_skip(backend(tx)));
    let found: Vec<ForwardRecord> = rows(tx, sql)
        .await?
        .iter()
        .map(read)
        .collect::<Result<_>>()?;
    if !found.is_empty() {
        let mut sql = Sql::new("UPDATE forward SET next_at = ");
        sql.bind(to_ms(until))
            .push(", first_try_at = COALESCE(first_try_at, CAST(");
        sql.bind(to_ms(now))
            .push(" AS BIGINT)) WHERE request_id IN ");
        sql.list(found.iter().map(|f| f.request_id));
        execute(tx, sql).await?;
    }
    Ok(found)
}

/// Puts those that were given up in line once more, with all their tries; how many.
pub async fn retry_failed(tx: &Tx, now: DateTime<Utc>) -> Result<u64> {
    let mut sql = Sql::new("UPDATE forward SET attempts = 0, state = ");
    sql.bind(ForwardState::Waiting.code())
        .push(", next_at = ")
        .bind(to_ms(now));
    sql.push(" WHERE their_id IS NULL AND state = ")
        .bind(ForwardState::Failed.code());
    execute(tx, sql).await
}

/// Writes what came of it.
pub async fn save(tx: &Tx, f: &ForwardRecord) -> Result<()> {
    let mut sql = Sql::new("UPDATE forward SET state = ");
    sql.bind(f.state.code());
    sql.push(", attempts = ").bind(i64::from(f.attempts));
    sql.push(", next_at = ").bind(f.next_at.map(to_ms));
    sql.push(", last_error = ").bind(f.last_error.clone());
    sql.push(", token = ").bind(f.token.clone());
    sql.push(", their_id = ").bind(f.their_id.clone());
    sql.push(", their_status = ").bind(f.their_status.clone());
    sql.push(", their_notes = ").bind(f.their_notes.clone());
    sql.push(" WHERE request_id = ").bind(f.request_id);
    execute(tx, sql).await.map(drop)
}
