//! People of the desk.

use crate::db::{Db, execute, get, get_code, row, rows};
use crate::sql::{Sql, insert};
use crate::time::to_ms;
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use stoa_domain::accounts::{Role, Staff};
use uuid::Uuid;

/// A staff member with what is needed to check their password.
#[derive(Debug, Clone)]
pub struct StaffRecord {
    pub staff: Staff,
    /// PHC string of argon2id.
    pub password_hash: String,
    pub active: bool,
}

const SELECT: &str =
    "SELECT id, username, name, role, department, password_hash, active FROM staff";

pub(crate) fn read(r: &QueryResult) -> Result<StaffRecord> {
    Ok(StaffRecord {
        staff: Staff {
            id: get(r, "id")?,
            username: get(r, "username")?,
            name: get(r, "name")?,
            role: get_code(r, "role", Role::parse)?,
            department: get(r, "department")?,
        },
        password_hash: get(r, "password_hash")?,
        active: get(r, "active")?,
    })
}

/// Adds one; `Conflict("username")` where the name is taken.
pub async fn insert_one(tx: &Tx, record: &StaffRecord, at: DateTime<Utc>) -> Result<()> {
    let staff = &record.staff;
    let sql = insert(
        "staff",
        vec![
            ("id", staff.id.into()),
            ("username", staff.username.clone().into()),
            ("name", staff.name.clone().into()),
            ("role", staff.role.code().into()),
            ("department", staff.department.clone().into()),
            ("password_hash", record.password_hash.clone().into()),
            ("active", record.active.into()),
            ("created_at", to_ms(at).into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// The one with this user name.
pub async fn by_username(db: &impl Db, username: &str) -> Result<Option<StaffRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE username = ").bind(username);
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// The one with this id.
pub async fn by_id(db: &impl Db, id: Uuid) -> Result<Option<StaffRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE id = ").bind(id);
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// Everyone, by name.
pub async fn list(db: &impl Db) -> Result<Vec<StaffRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" ORDER BY name, username");
    rows(db, sql).await?.iter().map(read).collect()
}

/// Sets a new password; `false` where there is no such user name.
pub async fn set_password(tx: &Tx, username: &str, password_hash: &str) -> Result<bool> {
    let mut sql = Sql::new("UPDATE staff SET password_hash = ");
    sql.bind(password_hash)
        .push(" WHERE username = ")
        .bind(username);
    Ok(execute(tx, sql).await? > 0)
}
