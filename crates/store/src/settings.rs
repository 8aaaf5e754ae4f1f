//! Named values of the city, as JSON: one row a key.

use crate::db::{Db, execute, row};
use crate::sql::Sql;
use crate::{Result, Tx, db};
use serde::{Serialize, de::DeserializeOwned};

/// The value of a key, if it was ever put.
pub async fn get<T: DeserializeOwned>(db: &impl Db, key: &str) -> Result<Option<T>> {
    let mut sql = Sql::new("SELECT value FROM setting WHERE key = ");
    sql.bind(key);
    row(db, sql)
        .await?
        .map(|r| db::get_json(&r, "value"))
        .transpose()
}

/// Puts a value, over the old one if there is one.
pub async fn put(tx: &Tx, key: &str, value: &impl Serialize) -> Result<()> {
    let mut sql = Sql::new("INSERT INTO setting (key, value) VALUES ");
    sql.list([key.to_owned(), db::to_json(value)?]);
    sql.push(" ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    execute(tx, sql).await.map(drop)
}
