//! What an import made is taken away again, where nobody has done anything with it since.

use crate::db::{Db, backend, execute, get, get_code, number, rows};
use crate::sql::Sql;
use crate::{Result, Tx, dialect};
use stoa_domain::requests::Reference;
use uuid::Uuid;

/// A case is as it came: never changed, nothing written to it, nobody follows it, nothing hangs on it.
const UNTOUCHED: &str = "r.version = 1 \
     AND (SELECT COUNT(*) FROM activity a WHERE a.request_id = r.id) = h.entries \
     AND NOT EXISTS (SELECT 1 FROM follower f WHERE f.request_id = r.id) \
     AND NOT EXISTS (SELECT 1 FROM me_too v WHERE v.request_id = r.id) \
     AND NOT EXISTS (SELECT 1 FROM media m WHERE m.request_id = r.id) \
     AND NOT EXISTS (SELECT 1 FROM objection o WHERE o.request_id = r.id) \
     AND NOT EXISTS (SELECT 1 FROM relation l WHERE l.from_id = r.id OR l.to_id = r.id) \
     AND NOT EXISTS (SELECT 1 FROM task t WHERE t.request_id = r.id) \
     AND NOT EXISTS (SELECT 1 FROM work_entry w WHERE w.request_id = r.id)";

/// The next cases that an import made after a number, in order, and whether each is as it came.
pub async fn next(tx: &Tx, import_id: Uuid, after: i64, limit: u32) -> Result<Vec<(i64, bool)>> {
    let mut sql = Sql::new(&format!(
        "SELECT h.request_id, CAST(CASE WHEN {UNTOUCHED} THEN 1 ELSE 0 END AS BIGINT) AS untouched \
         FROM history_row h JOIN request r ON r.id = h.request_id WHERE h.import_id = "
    ));
    sql.bind(import_id)
        .push(" AND h.request_id > ")
        .bind(after)
        .push(" ORDER BY h.request_id LIMIT ")
        .bind(i64::from(limit));
    let found = rows(tx, sql).await?;
    let each = found
        .iter()
        .map(|r| Ok((get(r, "request_id")?, get::<i64>(r, "untouched")? == 1)));
    each.collect()
}

/// Takes cases away with all that is theirs.
pub async fn remove(tx: &Tx, ids: &[i64]) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    tx.will_change_requests();
    if dialect::is_sqlite(backend(tx)) {
        let mut sql = Sql::new("DELETE FROM request_text WHERE rowid IN ");
        sql.list(ids.iter().copied());
        execute(tx, sql).await?;
    }
    let mut sql = Sql::new("DELETE FROM request WHERE id IN ");
    sql.list(ids.iter().copied());
    execute(tx, sql).await.map(drop)
}

/// How many cases an import made are there.
pub async fn count(db: &impl Db, import_id: Uuid) -> Result<u64> {
    let mut sql = Sql::new("SELECT COUNT(*) FROM history_row WHERE import_id = ");
    sql.bind(import_id);
    Ok(number(db, sql).await?.unsigned_abs())
}

/// The first of them, by reference and by the number they had.
pub async fn cases(db: &impl Db, import_id: Uuid, limit: u32) -> Result<Vec<(Reference, String)>> {
    let mut sql = Sql::new(
        "SELECT r.reference, h.external_id FROM history_row h JOIN request r ON r.id = h.request_id WHERE h.import_id = ",
    );
    sql.bind(import_id)
        .push(" ORDER BY h.request_id LIMIT ")
        .bind(i64::from(limit));
    let found = rows(db, sql).await?;
    let each = found.iter().map(|r| {
        let reference = get_code(r, "reference", |c| c.parse().ok())?;
        Ok((reference, get(r, "external_id")?))
    });
    each.collect()
}
