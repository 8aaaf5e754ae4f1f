//! What is a department's by its name: teams, staff and cases; and what departments became.

use super::OPEN;
use crate::db::{Db, execute, get, row, rows};
use crate::sql::{Sql, insert};
use crate::{Result, Tx};
use std::collections::HashMap;

/// What a department became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    pub now: String,
    /// Was the other there before?
    pub merged: bool,
}

/// How many open cases each department has.
pub async fn open_cases(db: &impl Db) -> Result<HashMap<String, u64>> {
    let sql = Sql::new(&format!(
        "SELECT r.department, COUNT(*) AS n FROM request r WHERE {OPEN} GROUP BY r.department"
    ));
    let found = rows(db, sql).await?;
    found
        .iter()
        .map(|r| Ok((get(r, "department")?, get::<i64>(r, "n")?.unsigned_abs())))
        .collect()
}

/// What a department became, if it became another.
pub async fn moved(db: &impl Db, department: &str) -> Result<Option<Moved>> {
    let mut sql = Sql::new("SELECT now, merged FROM department_move WHERE department = ");
    sql.bind(department);
    let found = row(db, sql).await?;
    found
        .map(|r| {
            Ok(Moved {
                now: get(&r, "now")?,
                merged: get(&r, "merged")?,
            })
        })
        .transpose()
}

/// Gives all teams, staff and cases of one to another, and writes down that it did; where they are merged, also which cases
/// those were.
pub async fn carry_over(tx: &Tx, from: &str, to: &Moved) -> Result<()> {
    forget(tx, &to.now).await?;
    forget(tx, from).await?;
    if to.merged {
        let mut sql = Sql::new(
            "INSERT INTO department_case (department, request_id) SELECT department, id FROM request WHERE department = ",
        );
        sql.bind(from);
        execute(tx, sql).await?;
    }
    all(tx, from, &to.now).await?;
    let sql = insert(
        "department_move",
        vec![
            ("department", from.into()),
            ("now", to.now.clone().into()),
            ("merged", to.merged.into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// Gives back what was carried over: everything of what has its name now, or, where it was merged, the cases that were its, and
/// these teams and staff (by code, by username).
pub async fn carry_back(
    tx: &Tx,
    department: &str,
    from: &Moved,
    teams: &[String],
    staff: &[String],
) -> Result<()> {
    if !from.merged {
        all(tx, &from.now, department).await?;
        return forget(tx, department).await;
    }
    tx.will_change_requests();
    let mut sql = update("request", &from.now, department);
    sql.push(" AND id IN (SELECT request_id FROM department_case WHERE department = ")
        .bind(department)
        .push(")");
    execute(tx, sql).await?;
    for (table, column, names) in [("team", "code", teams), ("staff", "username", staff)] {
        if names.is_empty() {
            continue;
        }
        let mut sql = update(table, &from.now, department);
        sql.push(&format!(" AND {column} IN "))
            .list(names.iter().cloned());
        execute(tx, sql).await?;
    }
    forget(tx, department).await
}

async fn all(tx: &Tx, from: &str, to: &str) -> Result<()> {
    tx.will_change_requests();
    for table in ["team", "staff", "request"] {
        execute(tx, update(table, from, to)).await?;
    }
    Ok(())
}

fn update(table: &str, from: &str, to: &str) -> Sql {
    let mut sql = Sql::new(&format!("UPDATE {table} SET department = "));
    sql.bind(to).push(" WHERE department = ").bind(from);
    sql
}

async fn forget(tx: &Tx, department: &str) -> Result<()> {
    for table in ["department_move", "department_case"] {
        let mut sql = Sql::new(&format!("DELETE FROM {table} WHERE department = "));
        sql.bind(department);
        execute(tx, sql).await?;
    }
    Ok(())
}
