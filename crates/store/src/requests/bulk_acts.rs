//! Acts on many cases: what was asked, what each case was before and after.

use crate::db::{Db, execute, get, get_code, get_json, row, rows, to_json};
use crate::sql::{Sql, insert};
use crate::time::{from_ms, from_ms_opt, to_ms};
use crate::{Result, StoreError, Tx};
use chrono::{DateTime, Duration, Utc};
use sea_orm::QueryResult;
use serde::{Deserialize, Serialize};
use stoa_domain::requests::bulk::{Became, BulkAct, Undone};
use stoa_domain::requests::promise::Clock;
use stoa_domain::requests::{Reference, Status};
use uuid::Uuid;

/// An act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActRecord {
    pub id: Uuid,
    pub staff_id: Uuid,
    pub at: DateTime<Utc>,
    pub act: BulkAct,
    pub undone_at: Option<DateTime<Utc>>,
}

/// What an act may change of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseState {
    pub assignee: Option<Uuid>,
    pub team: Option<String>,
    /// Empty: written before acts changed it.
    #[serde(default)]
    pub department: String,
    pub priority: i64,
    pub status: String,
    pub due: Option<DateTime<Utc>>,
    pub paused_at: Option<DateTime<Utc>>,
    pub paused_ms: i64,
    pub closed_at: Option<DateTime<Utc>>,
    pub reopened: u32,
}

impl CaseState {
    /// A case as it stands.
    pub fn of(r: &super::RequestRecord) -> Self {
        Self {
            assignee: r.assignee_id,
            team: r.team.clone(),
            department: r.department.clone(),
            priority: r.promise.priority,
            status: r.status.code().to_owned(),
            due: r.due_at.or(r.promise.paused_due_at),
            paused_at: r.promise.paused_at,
            paused_ms: r.promise.paused.num_milliseconds(),
            closed_at: r.closed_at,
            reopened: r.promise.reopened,
        }
    }

    /// Its status and its clock.
    pub fn standing(&self) -> Result<(Status, Clock)> {
        let status = Status::parse(&self.status)
            .ok_or_else(|| StoreError::Corrupt(format!("status: {}", self.status)))?;
        let clock = Clock {
            target: None,
            due: self.due,
            paused_at: self.paused_at,
            paused: Duration::milliseconds(self.paused_ms),
            closed_at: self.closed_at,
            reopened: self.reopened,
        };
        Ok((status, clock))
    }
}

/// A case of an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRecord {
    pub position: i64,
    pub request_id: i64,
    pub reference: Reference,
    pub became: Became,
    pub found: CaseState,
    /// What the act made of it.
    pub made: Option<CaseState>,
    pub undone: Option<Undone>,
}

/// Writes down that an act begins.
pub async fn begin(tx: &Tx, act: &ActRecord) -> Result<()> {
    let sql = insert(
        "bulk_act",
        vec![
            ("id", act.id.into()),
            ("staff_id", act.staff_id.into()),
            ("at", to_ms(act.at).into()),
            ("body", to_json(&act.act)?.into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// Writes down what became of a case.
pub async fn add(tx: &Tx, act_id: Uuid, case: &CaseRecord) -> Result<()> {
    let made = case.made.as_ref().map(to_json).transpose()?;
    let sql = insert(
        "bulk_case",
        vec![
            ("act_id", act_id.into()),
            ("position", case.position.into()),
            ("request_id", case.request_id.into()),
            ("outcome", case.became.code().into()),
            ("found", to_json(&case.found)?.into()),
            ("made", made.into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// The act of an id.
pub async fn by_id(db: &impl Db, id: Uuid) -> Result<Option<ActRecord>> {
    let mut sql = Sql::new("SELECT id, staff_id, at, body, undone_at FROM bulk_act WHERE id = ");
    sql.bind(id);
    let read = |r: &QueryResult| -> Result<ActRecord> {
        Ok(ActRecord {
            id: get(r, "id")?,
            staff_id: get(r, "staff_id")?,
            at: from_ms(get(r, "at")?)?,
            act: get_json(r, "body")?,
            undone_at: from_ms_opt(get(r, "undone_at")?)?,
        })
    };
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// Its cases, in their order.
pub async fn cases(db: &impl Db, act_id: Uuid) -> Result<Vec<CaseRecord>> {
    let mut sql = Sql::new(
        "SELECT c.position, c.request_id, r.reference, c.outcome, c.found, c.made, c.undone \
         FROM bulk_case c JOIN request r ON r.id = c.request_id WHERE c.act_id = ",
    );
    sql.bind(act_id).push(" ORDER BY c.position");
    rows(db, sql).await?.iter().map(read_case).collect()
}

fn read_case(r: &QueryResult) -> Result<CaseRecord> {
    let made: Option<String> = get(r, "made")?;
    let undone: Option<String> = get(r, "undone")?;
    Ok(CaseRecord {
        position: get(r, "position")?,
        request_id: get(r, "request_id")?,
        reference: get_code(r, "reference", |c| c.parse().ok())?,
        became: get_code(r, "outcome", Became::parse)?,
        found: get_json(r, "found")?,
        made: match made {
            Some(_) => Some(get_json(r, "made")?),
            None => None,
        },
        undone: undone.as_deref().and_then(Undone::parse),
    })
}

/// Writes down that an act is being taken back; `false` where it was already.
pub async fn begin_undo(tx: &Tx, id: Uuid, at: DateTime<Utc>) -> Result<bool> {
    let mut sql = Sql::new("UPDATE bulk_act SET undone_at = ");
    sql.bind(to_ms(at))
        .push(" WHERE undone_at IS NULL AND id = ")
        .bind(id);
    Ok(execute(tx, sql).await? > 0)
}

/// Writes down what taking it back did to a case.
pub async fn undone(tx: &Tx, act_id: Uuid, position: i64, what: Undone) -> Result<()> {
    let mut sql = Sql::new("UPDATE bulk_case SET undone = ");
    sql.bind(what.code())
        .push(" WHERE act_id = ")
        .bind(act_id)
        .push(" AND position = ")
        .bind(position);
    execute(tx, sql).await.map(drop)
}
