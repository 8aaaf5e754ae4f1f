//! One request.

use super::condition::PUBLIC;
use super::record::{COLUMNS, RequestRecord, read};
use crate::db::{Db, backend, get_code, row, rows};
use crate::sql::Sql;
use crate::{Result, Tx, dialect};
use std::collections::HashSet;
use stoa_domain::requests::Reference;

/// The request of a reference, if everyone may see it.
pub async fn public(db: &impl Db, reference: &Reference) -> Result<Option<RequestRecord>> {
    let mut sql = Sql::new(&format!(
        "SELECT {COLUMNS} FROM request r WHERE {PUBLIC} AND r.reference = "
    ));
    sql.bind(reference.as_str());
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// Which of these are there and may be seen by everyone.
pub async fn public_among(db: &impl Db, references: &[Reference]) -> Result<HashSet<Reference>> {
    if references.is_empty() {
        return Ok(HashSet::new());
    }
    let mut sql = Sql::new(&format!(
        "SELECT r.reference FROM request r WHERE {PUBLIC} AND r.reference IN "
    ));
    sql.list(references.iter().map(Reference::as_str));
    let found = rows(db, sql).await?;
    found
        .iter()
        .map(|r| get_code(r, "reference", |c| c.parse().ok()))
        .collect()
}

/// The request of a reference, whoever may see it.
pub async fn by_reference(db: &impl Db, reference: &Reference) -> Result<Option<RequestRecord>> {
    let mut sql = Sql::new(&format!(
        "SELECT {COLUMNS} FROM request r WHERE r.reference = "
    ));
    sql.bind(reference.as_str());
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// The request of an id.
pub async fn by_id(db: &impl Db, id: i64) -> Result<Option<RequestRecord>> {
    let mut sql = Sql::new(&format!("SELECT {COLUMNS} FROM request r WHERE r.id = "));
    sql.bind(id);
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// The request of a reference, held until the transaction ends.
pub async fn lock(tx: &Tx, reference: &Reference) -> Result<Option<RequestRecord>> {
    let mut sql = Sql::new(&format!(
        "SELECT {COLUMNS} FROM request r WHERE r.reference = "
    ));
    sql.bind(reference.as_str())
        .push(dialect::for_update(backend(tx)));
    row(tx, sql).await?.as_ref().map(read).transpose()
}
