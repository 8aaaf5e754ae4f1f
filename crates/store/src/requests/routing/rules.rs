//! Routing rules: every version there ever was, and the list each of the staff is changing.

use crate::db::{Db, execute, get, get_json, row, rows, to_json};
use crate::sql::{Sql, insert};
use crate::time::{from_ms, to_ms};
use crate::{Result, StoreError, Tx};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use stoa_domain::requests::routing::RoutingRule;
use uuid::Uuid;

/// A version of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RulesVersion {
    pub version: i64,
    pub at: DateTime<Utc>,
    /// Who saved it.
    pub actor: Option<String>,
    pub rules: Vec<RoutingRule>,
}

/// A list that somebody is changing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The version it was begun from.
    pub based_on: i64,
    pub rules: Vec<RoutingRule>,
}

const SELECT: &str =
    "SELECT version, at, actor, body FROM routing_rules ORDER BY version DESC LIMIT ";

fn read(r: &QueryResult) -> Result<RulesVersion> {
    Ok(RulesVersion {
        version: get(r, "version")?,
        at: from_ms(get(r, "at")?)?,
        actor: get(r, "actor")?,
        rules: get_json(r, "body")?,
    })
}

/// The version in force.
pub async fn latest(db: &impl Db) -> Result<Option<RulesVersion>> {
    let mut sql = Sql::new(SELECT);
    sql.bind(1i64);
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// The newest versions, newest first.
pub async fn versions(db: &impl Db, limit: u32) -> Result<Vec<RulesVersion>> {
    let mut sql = Sql::new(SELECT);
    sql.bind(i64::from(limit));
    rows(db, sql).await?.iter().map(read).collect()
}

/// Keeps a version; `Conflict("version")` where it is there already.
pub async fn keep(tx: &Tx, new: &RulesVersion) -> Result<()> {
    let mut sql = insert(
        "routing_rules",
        vec![
            ("version", new.version.into()),
            ("at", to_ms(new.at).into()),
            ("actor", new.actor.clone().into()),
            ("body", to_json(&new.rules)?.into()),
        ],
    );
    sql.push(" ON CONFLICT (version) DO NOTHING");
    match execute(tx, sql).await? {
        0 => Err(StoreError::Conflict("version")),
        _ => Ok(()),
    }
}

/// The list somebody is changing.
pub async fn draft(db: &impl Db, staff_id: Uuid) -> Result<Option<Draft>> {
    let mut sql = Sql::new("SELECT based_on, body FROM routing_draft WHERE staff_id = ");
    sql.bind(staff_id);
    let found = row(db, sql).await?;
    found
        .map(|r| {
            Ok(Draft {
                based_on: get(&r, "based_on")?,
                rules: get_json(&r, "body")?,
            })
        })
        .transpose()
}

/// Keeps it as it is now.
pub async fn keep_draft(tx: &Tx, staff_id: Uuid, draft: &Draft, at: DateTime<Utc>) -> Result<()> {
    let body = to_json(&draft.rules)?;
    let mut sql = insert(
        "routing_draft",
        vec![
            ("staff_id", staff_id.into()),
            ("based_on", draft.based_on.into()),
            ("at", to_ms(at).into()),
            ("body", body.clone().into()),
        ],
    );
    sql.push(" ON CONFLICT (staff_id) DO UPDATE SET based_on = ")
        .bind(draft.based_on)
        .push(", at = ")
        .bind(to_ms(at))
        .push(", body = ")
        .bind(body);
    execute(tx, sql).await.map(drop)
}

/// Forgets it.
pub async fn drop_draft(tx: &Tx, staff_id: Uuid) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM routing_draft WHERE staff_id = ");
    sql.bind(staff_id);
    execute(tx, sql).await.map(drop)
}
