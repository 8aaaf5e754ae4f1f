//! Where departments are written to.

use crate::db::{Db, execute, get, row, rows};
use crate::sql::{Sql, insert};
use crate::{Result, Tx};

/// A department's mail address.
pub async fn address_of(db: &impl Db, department: &str) -> Result<Option<String>> {
    let mut sql = Sql::new("SELECT email FROM department_address WHERE department = ");
    sql.bind(department);
    let found = row(db, sql).await?;
    found.map(|r| get(&r, "email")).transpose()
}

/// Every department that has one, with it, by name.
pub async fn addresses(db: &impl Db) -> Result<Vec<(String, String)>> {
    let sql = Sql::new("SELECT department, email FROM department_address ORDER BY department");
    let found = rows(db, sql).await?;
    let read = |r: &sea_orm::QueryResult| Ok((get(r, "department")?, get(r, "email")?));
    found.iter().map(read).collect()
}

/// Sets it; `None` takes it away.
pub async fn put_address(tx: &Tx, department: &str, email: Option<&str>) -> Result<()> {
    let sql = match email {
        Some(email) => {
            let mut sql = insert(
                "department_address",
                vec![("department", department.into()), ("email", email.into())],
            );
            sql.push(" ON CONFLICT (department) DO UPDATE SET email = ")
                .bind(email);
            sql
        }
        None => {
            let mut sql = Sql::new("DELETE FROM department_address WHERE department = ");
            sql.bind(department);
            sql
        }
    };
    execute(tx, sql).await.map(drop)
}
