//! Teams and who is in them.

use crate::db::{Db, execute, get, row, rows};
use crate::sql::{Sql, insert};
use crate::time::{from_ms_opt, to_ms};
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use std::collections::HashMap;
use stoa_domain::accounts::StaffRef;
use uuid::Uuid;

/// A team as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamRecord {
    pub code: String,
    pub name: String,
    pub department: Option<String>,
    /// Since when nothing is given to it any more.
    pub retired_at: Option<DateTime<Utc>>,
    pub members: Vec<StaffRef>,
}

const SELECT: &str = "SELECT code, name, department, retired_at FROM team";

fn read(r: &QueryResult) -> Result<TeamRecord> {
    Ok(TeamRecord {
        code: get(r, "code")?,
        name: get(r, "name")?,
        department: get(r, "department")?,
        retired_at: from_ms_opt(get(r, "retired_at")?)?,
        members: Vec::new(),
    })
}

/// Every team with its members, by name; also those that are retired, whose cases keep them.
pub async fn teams(db: &impl Db) -> Result<Vec<TeamRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" ORDER BY name, code");
    let found = rows(db, sql).await?;
    let mut teams: Vec<TeamRecord> = found.iter().map(read).collect::<Result<_>>()?;
    let members = Sql::new(
        "SELECT m.team, s.id, s.name FROM team_member m JOIN staff s ON s.id = m.staff_id ORDER BY s.name, s.username",
    );
    let mut by_team: HashMap<String, Vec<StaffRef>> = HashMap::new();
    for r in rows(db, members).await? {
        let member = StaffRef {
            id: get(&r, "id")?,
            name: get(&r, "name")?,
        };
        by_team.entry(get(&r, "team")?).or_default().push(member);
    }
    for team in &mut teams {
        team.members = by_team.remove(&team.code).unwrap_or_default();
    }
    Ok(teams)
}

/// The team of a code, without its members.
pub async fn team_by_code(db: &impl Db, code: &str) -> Result<Option<TeamRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE code = ").bind(code);
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// The codes of the teams somebody is in.
pub async fn teams_of(db: &impl Db, staff_id: Uuid) -> Result<Vec<String>> {
    let mut sql = Sql::new("SELECT team FROM team_member WHERE staff_id = ");
    sql.bind(staff_id).push(" ORDER BY team");
    let found = rows(db, sql).await?;
    found.iter().map(|r| get(r, "team")).collect()
}

/// Adds one; `false` where there is one of its code.
pub async fn add_team(tx: &Tx, team: &TeamRecord, at: DateTime<Utc>) -> Result<bool> {
    let mut sql = insert(
        "team",
        vec![
            ("code", team.code.clone().into()),
            ("name", team.name.clone().into()),
            ("department", team.department.clone().into()),
            ("created_at", to_ms(at).into()),
        ],
    );
    sql.push(" ON CONFLICT (code) DO NOTHING");
    Ok(execute(tx, sql).await? > 0)
}

/// Has it, or had it, a case?
pub async fn team_has_cases(db: &impl Db, code: &str) -> Result<bool> {
    let mut sql = Sql::new("SELECT reference FROM request WHERE team = ");
    sql.bind(code).push(" LIMIT 1");
    Ok(row(db, sql).await?.is_some())
}

/// Takes one away that never had a case.
pub async fn remove_team(tx: &Tx, code: &str) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM team WHERE code = ");
    sql.bind(code);
    execute(tx, sql).await.map(drop)
}

/// Gives it another name and department; the code stays.
pub async fn rename_team(
    tx: &Tx,
    code: &str,
    name: &str,
    department: Option<&str>,
) -> Result<bool> {
    let mut sql = Sql::new("UPDATE team SET name = ");
    sql.bind(name)
        .push(", department = ")
        .bind(department.map(str::to_owned))
        .push(" WHERE code = ")
        .bind(code);
    Ok(execute(tx, sql).await? > 0)
}

/// Nothing is given to it any more, or (`None`) again.
pub async fn retire_team(tx: &Tx, code: &str, at: Option<DateTime<Utc>>) -> Result<bool> {
    let mut sql = Sql::new("UPDATE team SET retired_at = ");
    sql.bind(at.map(to_ms)).push(" WHERE code = ").bind(code);
    Ok(execute(tx, sql).await? > 0)
}

/// Says who is in it.
pub async fn set_members(tx: &Tx, code: &str, members: &[Uuid]) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM team_member WHERE team = ");
    sql.bind(code);
    execute(tx, sql).await?;
    for id in members {
        let mut sql = insert(
            "team_member",
            vec![("team", code.into()), ("staff_id", (*id).into())],
        );
        sql.push(" ON CONFLICT (team, staff_id) DO NOTHING");
        execute(tx, sql).await?;
    }
    Ok(())
}
