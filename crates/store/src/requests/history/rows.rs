//! Which rows of earlier systems are which cases.

use crate::db::{Db, backend, execute, get, rows};
use crate::sql::Sql;
use crate::{Result, Tx};
use sea_orm::Value;
use std::collections::{HashMap, HashSet};
use stoa_domain::requests::Reference;
use uuid::Uuid;

/// A row that became a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeRow {
    pub external_id: String,
    pub request_id: i64,
    /// How many entries its timeline has at first.
    pub entries: i64,
}

/// Which of these numbers of a source are cases already, each with the import that brought it.
pub async fn known(
    db: &impl Db,
    source: &str,
    external_ids: &[&str],
) -> Result<HashMap<String, Uuid>> {
    let mut all = HashMap::new();
    for chunk in external_ids.chunks(1_000) {
        let mut sql = Sql::new("SELECT external_id, import_id FROM history_row WHERE source = ");
        sql.bind(source).push(" AND external_id IN ");
        sql.list(chunk.iter().copied());
        for r in rows(db, sql).await? {
            all.insert(get(&r, "external_id")?, get(&r, "import_id")?);
        }
    }
    Ok(all)
}

/// Notes that a dry run saw these numbers; those it had not seen before.
pub async fn see(tx: &Tx, import_id: Uuid, external_ids: &[&str]) -> Result<HashSet<String>> {
    let mut fresh = HashSet::new();
    for chunk in external_ids.chunks(1_000) {
        let mut sql = Sql::with_many_values(
            backend(tx),
            "INSERT INTO history_seen (import_id, external_id) VALUES ",
        );
        for (n, id) in chunk.iter().enumerate() {
            sql.push(if n > 0 { ", " } else { "" });
            sql.list([Value::from(import_id), Value::from(*id)]);
        }
        sql.push(" ON CONFLICT (import_id, external_id) DO NOTHING RETURNING external_id");
        for r in rows(tx, sql).await? {
            fresh.insert(get(&r, "external_id")?);
        }
    }
    Ok(fresh)
}

/// Forgets which numbers a dry run saw.
pub async fn forget_seen(tx: &Tx, import_id: Uuid) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM history_seen WHERE import_id = ");
    sql.bind(import_id);
    execute(tx, sql).await.map(drop)
}

/// Writes down which rows became which cases. `Conflict` where one of them is there already.
pub async fn add(tx: &Tx, source: &str, import_id: Uuid, made: &[MadeRow]) -> Result<()> {
    for chunk in made.chunks(1_000) {
        let mut sql = Sql::with_many_values(
            backend(tx),
            "INSERT INTO history_row (source, external_id, import_id, request_id, entries) VALUES ",
        );
        for (n, row) in chunk.iter().enumerate() {
            sql.push(if n > 0 { ", " } else { "" });
            sql.list([
                Value::from(source),
                row.external_id.clone().into(),
                import_id.into(),
                row.request_id.into(),
                row.entries.into(),
            ]);
        }
        execute(tx, sql).await?;
    }
    Ok(())
}

/// Which of these references are taken.
pub async fn taken(db: &impl Db, references: &[Reference]) -> Result<HashSet<String>> {
    let mut all = HashSet::new();
    for chunk in references.chunks(1_000) {
        let mut sql = Sql::new("SELECT reference FROM request WHERE reference IN ");
        sql.list(chunk.iter().map(Reference::as_str));
        for r in rows(db, sql).await? {
            all.insert(get(&r, "reference")?);
        }
    }
    Ok(all)
}
