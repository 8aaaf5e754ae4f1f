//! What was wrong with rows of an import's last run, or worth a look.

use crate::db::{Db, backend, execute, get, get_code, number, rows};
use crate::keyset;
use crate::sql::Sql;
use crate::{Result, Tx};
use sea_orm::{QueryResult, Value};
use stoa_domain::Page;
use stoa_domain::requests::history::{Issue, Trouble};
use uuid::Uuid;

/// Adds those of a step.
pub async fn add(tx: &Tx, import_id: Uuid, all: &[Issue]) -> Result<()> {
    for chunk in all.chunks(1_000) {
        let mut sql = Sql::with_many_values(
            backend(tx),
            "INSERT INTO history_issue (import_id, line, column_name, value, trouble) VALUES ",
        );
        for (n, i) in chunk.iter().enumerate() {
            sql.push(if n > 0 { ", " } else { "" });
            sql.list([
                Value::from(import_id),
                (i.line as i64).into(),
                i.column.clone().into(),
                i.value.clone().into(),
                i.trouble.code().into(),
            ]);
        }
        execute(tx, sql).await?;
    }
    Ok(())
}

/// How many there are.
pub async fn count(db: &impl Db, import_id: Uuid) -> Result<u64> {
    let mut sql = Sql::new("SELECT COUNT(*) FROM history_issue WHERE import_id = ");
    sql.bind(import_id);
    Ok(number(db, sql).await?.unsigned_abs())
}

/// Forgets those of an earlier run.
pub async fn clear(tx: &Tx, import_id: Uuid) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM history_issue WHERE import_id = ");
    sql.bind(import_id);
    execute(tx, sql).await.map(drop)
}

/// A page in the order of the file.
pub async fn page(
    db: &impl Db,
    import_id: Uuid,
    limit: u32,
    cursor: Option<&str>,
) -> Result<Page<Issue>> {
    let mut sql = Sql::new(
        "SELECT id, line, column_name, value, trouble FROM history_issue WHERE import_id = ",
    );
    sql.bind(import_id);
    if let Some(last) = cursor.and_then(|c| c.parse::<i64>().ok()) {
        sql.push(" AND id > ").bind(last);
    }
    sql.push(" ORDER BY id LIMIT ").bind(i64::from(limit) + 1);
    let read = |r: &QueryResult| -> Result<(i64, Issue)> {
        let issue = Issue {
            line: get::<i64>(r, "line")?.unsigned_abs(),
            column: get(r, "column_name")?,
            value: get(r, "value")?,
            trouble: get_code(r, "trouble", Trouble::parse)?,
        };
        Ok((get(r, "id")?, issue))
    };
    let all = rows(db, sql)
        .await?
        .iter()
        .map(read)
        .collect::<Result<_>>()?;
    let found = keyset::page(all, limit, |(id, _): &(i64, Issue)| id.to_string());
    Ok(Page {
        items: found.items.into_iter().map(|(_, issue)| issue).collect(),
        next: found.next,
        total: None,
    })
}
