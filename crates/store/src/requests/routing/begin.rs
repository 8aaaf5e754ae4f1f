//! What rules and staff say of a case: team, person, priority.

use crate::db::execute;
use crate::sql::Sql;
use crate::time::to_ms;
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Where a case that was just written goes beside its department.
pub async fn begin(
    tx: &Tx,
    id: i64,
    team: Option<&str>,
    person: Option<Uuid>,
    priority: i64,
) -> Result<()> {
    tx.will_change_requests();
    let mut sql = Sql::new("UPDATE request SET team = ");
    sql.bind(team.map(str::to_owned))
        .push(", assignee_id = ")
        .bind(person)
        .push(", priority = ")
        .bind(priority)
        .push(" WHERE id = ")
        .bind(id);
    execute(tx, sql).await.map(drop)
}

/// Gives it to a team, or to none, as part of a change that has its version already.
pub async fn again(tx: &Tx, id: i64, team: Option<&str>) -> Result<()> {
    tx.will_change_requests();
    let mut sql = Sql::new("UPDATE request SET team = ");
    sql.bind(team.map(str::to_owned))
        .push(" WHERE id = ")
        .bind(id);
    execute(tx, sql).await.map(drop)
}

/// Gives it to a team, or to none; `false`: the version had moved.
pub async fn team(
    tx: &Tx,
    id: i64,
    version: i64,
    to: Option<&str>,
    at: DateTime<Utc>,
) -> Result<bool> {
    let mut sql = Sql::new("UPDATE request SET team = ");
    sql.bind(to.map(str::to_owned));
    apply(tx, id, version, at, sql).await
}

/// Hands it to another department, where nobody and no team has it yet; `false`: the version had moved.
pub async fn department(
    tx: &Tx,
    id: i64,
    version: i64,
    to: &str,
    at: DateTime<Utc>,
) -> Result<bool> {
    let mut sql = Sql::new("UPDATE request SET assignee_id = NULL, team = NULL, department = ");
    sql.bind(to.to_owned());
    apply(tx, id, version, at, sql).await
}

/// Puts it back to a department with who had it there; `false`: the version had moved.
pub async fn back_to_department(
    tx: &Tx,
    id: i64,
    version: i64,
    (department, team, person): (&str, Option<&str>, Option<Uuid>),
    at: DateTime<Utc>,
) -> Result<bool> {
    let mut sql = Sql::new("UPDATE request SET department = ");
    sql.bind(department.to_owned())
        .push(", team = ")
        .bind(team.map(str::to_owned))
        .push(", assignee_id = ")
        .bind(person);
    apply(tx, id, version, at, sql).await
}

/// Says how urgent it is; `false`: the version had moved.
pub async fn priority(tx: &Tx, id: i64, version: i64, to: i64, at: DateTime<Utc>) -> Result<bool> {
    let mut sql = Sql::new("UPDATE request SET priority = ");
    sql.bind(to);
    apply(tx, id, version, at, sql).await
}

async fn apply(tx: &Tx, id: i64, version: i64, at: DateTime<Utc>, set: Sql) -> Result<bool> {
    tx.will_change_requests();
    let mut sql = set;
    sql.push(", version = version + 1, updated_at = ")
        .bind(to_ms(at))
        .push(" WHERE id = ")
        .bind(id)
        .push(" AND version = ")
        .bind(version);
    Ok(execute(tx, sql).await? > 0)
}
