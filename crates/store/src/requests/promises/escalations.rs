//! Rules that act on what is overdue, once each.

use super::super::condition::{DUE, OPEN};
use crate::db::{Db, execute, get, get_code, rows};
use crate::sql::{Sql, insert};
use crate::time::{from_ms, to_ms};
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use stoa_domain::requests::Reference;
use stoa_domain::requests::promise::{Escalation, Which};

/// A case whose promise ran out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub reference: Reference,
    pub service_code: String,
    /// When it ran out.
    pub promised: DateTime<Utc>,
}

/// How many cases a rule looks at in one turn.
const AT_ONCE: i64 = 500;

/// Cases of a rule's statuses whose promise ran out between two moments and on which it has not acted: the longest overdue
/// first. Whether they are overdue enough, the rule says.
pub async fn candidates(
    db: &impl Db,
    rule: &Escalation,
    from: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Vec<Candidate>> {
    let (due, and) = match rule.of {
        Which::Resolution => (DUE, OPEN),
        Which::Response => (
            "r.response_due_at",
            "r.responded_at IS NULL AND r.response_due_at IS NOT NULL",
        ),
    };
    let mut sql = Sql::new(&format!(
        "SELECT r.reference, r.service_code, {due} AS promised FROM request r WHERE {and} AND {due} >= "
    ));
    sql.bind(to_ms(from))
        .push(&format!(" AND {due} < "))
        .bind(to_ms(now))
        .push(" AND r.status IN ")
        .list(rule.statuses.iter().map(|s| s.code()))
        .push(" AND NOT EXISTS (SELECT 1 FROM escalation e WHERE e.request_id = r.id AND e.rule = ")
        .bind(rule.code.as_str())
        .push(&format!(") ORDER BY {due} LIMIT "))
        .bind(AT_ONCE);
    let found = rows(db, sql).await?;
    let read = |r: &sea_orm::QueryResult| -> Result<Candidate> {
        Ok(Candidate {
            reference: get_code(r, "reference", |c| c.parse().ok())?,
            service_code: get(r, "service_code")?,
            promised: from_ms(get(r, "promised")?)?,
        })
    };
    found.iter().map(read).collect()
}

/// Writes down that a rule acts on a case; `false` where it had.
pub async fn first_time(tx: &Tx, id: i64, rule: &str, at: DateTime<Utc>) -> Result<bool> {
    let mut sql = insert(
        "escalation",
        vec![
            ("request_id", id.into()),
            ("rule", rule.into()),
            ("at", to_ms(at).into()),
        ],
    );
    sql.push(" ON CONFLICT (request_id, rule) DO NOTHING");
    Ok(execute(tx, sql).await? > 0)
}

/// Marks a case as escalated, and makes it so much more urgent; nothing is more urgent than 2. That a rule acts is nothing
/// that happens to it: when it was last touched stays, and what is dormant stays dormant.
pub async fn raise(tx: &Tx, id: i64, by: i64, at: DateTime<Utc>) -> Result<()> {
    tx.will_change_requests();
    let mut sql = Sql::new("UPDATE request SET version = version + 1, escalated_at = ");
    sql.bind(to_ms(at))
        .push(", priority = CASE WHEN priority + ")
        .bind(by)
        .push(" > 2 THEN 2 ELSE priority + ")
        .bind(by)
        .push(" END WHERE id = ")
        .bind(id);
    execute(tx, sql).await.map(drop)
}

/// Notes that somebody answered for the city, where nobody had.
pub async fn responded(tx: &Tx, id: i64, at: DateTime<Utc>) -> Result<()> {
    let mut sql = Sql::new("UPDATE request SET responded_at = ");
    sql.bind(to_ms(at))
        .push(" WHERE responded_at IS NULL AND id = ")
        .bind(id);
    execute(tx, sql).await.map(drop)
}
