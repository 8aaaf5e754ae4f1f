//! The timeline.

use super::condition::PUBLIC;
use crate::db::{Db, backend, execute, get, get_code, number, rows};
use crate::sql::{Sql, insert};
use crate::time::{from_ms, to_ms};
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use sea_orm::{QueryResult, Value};
use stoa_domain::requests::{ActivityKind, Status};

/// An entry to write.
#[derive(Debug, Clone, PartialEq)]
pub struct NewActivity {
    pub request_id: i64,
    pub kind: ActivityKind,
    pub at: DateTime<Utc>,
    /// The status after it, where it is about that.
    pub status: Option<Status>,
    pub text: Option<String>,
    /// For the desk only?
    pub internal: bool,
    /// The staff member's name; shown at the desk.
    pub actor: Option<String>,
    /// The department; shown to everyone.
    pub department: Option<String>,
}

/// An entry as it is stored.
#[derive(Debug, Clone, PartialEq)]
pub struct ActivityRecord {
    pub id: i64,
    pub entry: NewActivity,
}

const SELECT: &str =
    "SELECT id, request_id, kind, at, status, body, internal, actor, department FROM activity";

fn values(a: &NewActivity) -> Vec<(&'static str, Value)> {
    vec![
        ("request_id", a.request_id.into()),
        ("kind", a.kind.code().into()),
        ("at", to_ms(a.at).into()),
        ("status", a.status.map(Status::code).into()),
        ("body", a.text.clone().into()),
        ("internal", a.internal.into()),
        ("actor", a.actor.clone().into()),
        ("department", a.department.clone().into()),
    ]
}

/// Adds one; its number.
pub async fn add(tx: &Tx, entry: &NewActivity) -> Result<i64> {
    let mut sql = insert("activity", values(entry));
    sql.push(" RETURNING id");
    number(tx, sql).await
}

/// Adds many at once, for loading a city.
pub async fn add_many(tx: &Tx, entries: &[NewActivity]) -> Result<()> {
    for chunk in entries.chunks(1_000) {
        let mut sql = Sql::with_many_values(
            backend(tx),
            "INSERT INTO activity (request_id, kind, at, status, body, internal, actor, department) VALUES ",
        );
        for (i, entry) in chunk.iter().enumerate() {
            sql.push(if i > 0 { ", " } else { "" });
            sql.list(values(entry).into_iter().map(|(_, value)| value));
        }
        execute(tx, sql).await?;
    }
    Ok(())
}

/// The timeline of a request, oldest first.
pub async fn of_request(
    db: &impl Db,
    request_id: i64,
    include_internal: bool,
) -> Result<Vec<ActivityRecord>> {
    let mut sql = Sql::new(&format!("{SELECT} WHERE request_id = "));
    sql.bind(request_id);
    if !include_internal {
        sql.push(" AND internal = ").bind(false);
    }
    sql.push(" ORDER BY id");
    rows(db, sql).await?.iter().map(read).collect()
}

/// Shows an entry of the desk to everyone; `false` where everyone sees it already.
pub async fn publish(tx: &Tx, id: i64) -> Result<bool> {
    let mut sql = Sql::new("UPDATE activity SET internal = ");
    sql.bind(false).push(" WHERE id = ").bind(id);
    sql.push(" AND internal = ").bind(true);
    Ok(execute(tx, sql).await? > 0)
}

/// The public timelines of many requests at once, each oldest first. That everyone may see the requests, the caller knows.
pub async fn public_of(db: &impl Db, request_ids: &[i64]) -> Result<Vec<ActivityRecord>> {
    if request_ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(&format!("{SELECT} WHERE internal = "));
    sql.bind(false).push(" AND request_id IN ");
    sql.list(request_ids.iter().copied())
        .push(" ORDER BY request_id, id");
    rows(db, sql).await?.iter().map(read).collect()
}

/// What the city told the public in a span of time (both ends included): moves and updates, oldest first.
pub async fn told_between(
    db: &impl Db,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
    limit: u32,
) -> Result<Vec<ActivityRecord>> {
    let mut sql = Sql::new(&format!(
        "{SELECT} WHERE EXISTS (SELECT 1 FROM request r WHERE r.id = activity.request_id AND {PUBLIC}) AND internal = "
    ));
    let progress = ActivityKind::ALL.into_iter().filter(|k| k.is_progress());
    sql.bind(false)
        .push(" AND kind IN ")
        .list(progress.map(ActivityKind::code));
    sql.push(" AND at >= ")
        .bind(to_ms(from))
        .push(" AND at <= ")
        .bind(to_ms(to));
    sql.push(" ORDER BY at, id LIMIT ").bind(i64::from(limit));
    rows(db, sql).await?.iter().map(read).collect()
}

fn read(r: &QueryResult) -> Result<ActivityRecord> {
    let status: Option<String> = get(r, "status")?;
    Ok(ActivityRecord {
        id: get(r, "id")?,
        entry: NewActivity {
            request_id: get(r, "request_id")?,
            kind: get_code(r, "kind", ActivityKind::parse)?,
            at: from_ms(get(r, "at")?)?,
            status: status.as_deref().and_then(Status::parse),
            text: get(r, "body")?,
            internal: get(r, "internal")?,
            actor: get(r, "actor")?,
            department: get(r, "department")?,
        },
    })
}
