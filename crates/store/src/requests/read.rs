//! One request.

use super::record::{COLUMNS, RequestRecord, read};
use crate::db::{Db, backend, row};
use crate::sql::Sql;
use crate::{Result, Tx, dialect};
use stoa_domain::requests::Reference;

/// The request of a reference.
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
