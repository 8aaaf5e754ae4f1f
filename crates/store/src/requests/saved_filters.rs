//! Filters that staff keep under a name.

use crate::db::{Db, execute, get, get_json, rows, to_json};
use crate::sql::{Sql, insert};
use crate::time::to_ms;
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use uuid::Uuid;

/// A filter as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedFilterRecord {
    pub id: Uuid,
    pub name: String,
    /// The filter's query pairs.
    pub pairs: Vec<(String, String)>,
}

/// Somebody's, by name.
pub async fn of_staff(db: &impl Db, staff_id: Uuid) -> Result<Vec<SavedFilterRecord>> {
    let mut sql = Sql::new("SELECT id, name, query FROM saved_filter WHERE staff_id = ");
    sql.bind(staff_id).push(" ORDER BY name");
    let read = |r: &QueryResult| -> Result<SavedFilterRecord> {
        Ok(SavedFilterRecord {
            id: get(r, "id")?,
            name: get(r, "name")?,
            pairs: get_json(r, "query")?,
        })
    };
    rows(db, sql).await?.iter().map(read).collect()
}

/// Keeps one; over the one of that name, where they have it.
pub async fn put(
    tx: &Tx,
    staff_id: Uuid,
    filter: &SavedFilterRecord,
    at: DateTime<Utc>,
) -> Result<()> {
    let query = to_json(&filter.pairs)?;
    let mut sql = insert(
        "saved_filter",
        vec![
            ("id", filter.id.into()),
            ("staff_id", staff_id.into()),
            ("name", filter.name.clone().into()),
            ("query", query.clone().into()),
            ("created_at", to_ms(at).into()),
        ],
    );
    sql.push(" ON CONFLICT (staff_id, name) DO UPDATE SET query = ")
        .bind(query);
    execute(tx, sql).await.map(drop)
}

/// Takes one away; `false` where they have none of that id.
pub async fn remove(tx: &Tx, staff_id: Uuid, id: Uuid) -> Result<bool> {
    let mut sql = Sql::new("DELETE FROM saved_filter WHERE id = ");
    sql.bind(id).push(" AND staff_id = ").bind(staff_id);
    Ok(execute(tx, sql).await? > 0)
}
