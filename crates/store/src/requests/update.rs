//! Changes to a request. Each says which version it has seen and does nothing where that has moved on.

use crate::db::execute;
use crate::sql::Sql;
use crate::time::to_ms;
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use stoa_domain::LatLon;
use stoa_domain::requests::Status;
use stoa_domain::requests::promise::Clock;
use uuid::Uuid;

/// Moves the status, and with it the clock of the promise as it is after that: the one writer of these columns.
/// `false`: the version had moved.
pub async fn status(
    tx: &Tx,
    id: i64,
    version: i64,
    to: Status,
    at: DateTime<Utc>,
    clock: &Clock,
) -> Result<bool> {
    let mut sql = Sql::new("status = ");
    sql.bind(to.code())
        .push(", closed_at = ")
        .bind(clock.closed_at.map(to_ms))
        .push(", reopened = ")
        .bind(i64::from(clock.reopened))
        .push(", ");
    if !to.is_open() {
        // Whoever disputed it can say so of the new closing.
        sql.push("disputed_at = NULL, ");
    }
    push_clock(&mut sql, clock);
    apply(tx, id, version, at, sql).await
}

/// The dates of a clock. While it stands no date is due; the one there was is kept aside.
fn push_clock(sql: &mut Sql, clock: &Clock) {
    let stands = clock.paused_at.is_some();
    sql.push("due_at = ")
        .bind(clock.due.filter(|_| !stands).map(to_ms))
        .push(", paused_due_at = ")
        .bind(clock.due.filter(|_| stands).map(to_ms))
        .push(", paused_at = ")
        .bind(clock.paused_at.map(to_ms))
        .push(", paused_ms = ")
        .bind(clock.paused.num_milliseconds());
}

/// Gives it to somebody, or to nobody.
pub async fn assignee(
    tx: &Tx,
    id: i64,
    version: i64,
    to: Option<Uuid>,
    at: DateTime<Utc>,
) -> Result<bool> {
    let mut sql = Sql::new("assignee_id = ");
    sql.bind(to);
    apply(tx, id, version, at, sql).await
}

/// Where a request is now said to be.
#[derive(Debug, Clone, Default)]
pub struct NewPlace {
    pub position: Option<LatLon>,
    pub address: Option<String>,
    pub neighborhood: Option<String>,
    pub council_district: Option<String>,
    pub police_district: Option<String>,
}

/// Corrects the place.
pub async fn place(
    tx: &Tx,
    id: i64,
    version: i64,
    to: &NewPlace,
    at: DateTime<Utc>,
) -> Result<bool> {
    let mut sql = Sql::new("lat = ");
    sql.bind(to.position.map(|p| p.lat))
        .push(", lon = ")
        .bind(to.position.map(|p| p.lon));
    sql.push(", cell = ").bind(to.position.map(|p| p.cell()));
    sql.push(", address = ").bind(to.address.clone());
    sql.push(", neighborhood = ").bind(to.neighborhood.clone());
    sql.push(", council_district = ")
        .bind(to.council_district.clone());
    sql.push(", police_district = ")
        .bind(to.police_district.clone());
    apply(tx, id, version, at, sql).await
}

/// What a service promised a case.
#[derive(Debug, Clone, Default)]
pub struct NewPromise {
    pub clock: Clock,
    pub response_due_at: Option<DateTime<Utc>>,
    /// The version of the service's terms.
    pub terms_version: u32,
}

/// Corrects the service, and with it department and promises.
pub async fn service(
    tx: &Tx,
    id: i64,
    version: i64,
    code: &str,
    department: &str,
    promise: &NewPromise,
    at: DateTime<Utc>,
) -> Result<bool> {
    let mut sql = Sql::new("service_code = ");
    sql.bind(code)
        .push(", department = ")
        .bind(department)
        .push(", response_due_at = ")
        .bind(promise.response_due_at.map(to_ms))
        .push(", terms_version = ")
        .bind(i64::from(promise.terms_version))
        .push(", ");
    push_clock(&mut sql, &promise.clock);
    apply(tx, id, version, at, sql).await
}

/// Notes a change that is only in the timeline (an update, a note).
pub async fn touch(tx: &Tx, id: i64, at: DateTime<Utc>) -> Result<()> {
    let mut sql = Sql::new("UPDATE request SET version = version + 1, updated_at = ");
    sql.bind(to_ms(at)).push(" WHERE id = ").bind(id);
    execute(tx, sql).await.map(drop)
}

/// Puts new words into the text search after a correction.
pub async fn reindex(tx: &Tx, id: i64, text: &str) -> Result<()> {
    super::insert::index(tx, id, text).await
}

async fn apply(tx: &Tx, id: i64, version: i64, at: DateTime<Utc>, set: Sql) -> Result<bool> {
    tx.will_change_requests();
    let mut sql = set.prefixed("UPDATE request SET ");
    sql.push(", version = version + 1, updated_at = ")
        .bind(to_ms(at));
    sql.push(" WHERE id = ")
        .bind(id)
        .push(" AND version = ")
        .bind(version);
    Ok(execute(tx, sql).await? > 0)
}
