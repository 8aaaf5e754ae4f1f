//! Named values of the city, as JSON: one row a key.

use crate::db::{Db, execute, row};
use crate::sql::Sql;
use crate::{Result, Tx, db};
use serde::{Serialize, de::DeserializeOwned};

/// The key of the value that changes with every load of a city, and with whatever of it shows without an event.
pub const CITY_STAMP: &str = "city-stamp";

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

/// Takes a key's value away.
pub async fn remove(tx: &Tx, key: &str) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM setting WHERE key = ");
    sql.bind(key);
    execute(tx, sql).await.map(drop)
}

/// A value as it was read, for whoever changes it only where nobody else has meanwhile.
#[derive(Debug, Clone)]
pub struct Seen<T> {
    pub value: T,
    as_written: String,
}

/// The value of a key, to be changed by [`replace`].
pub async fn look<T: DeserializeOwned>(db: &impl Db, key: &str) -> Result<Option<Seen<T>>> {
    let mut sql = Sql::new("SELECT value FROM setting WHERE key = ");
    sql.bind(key);
    let Some(found) = row(db, sql).await? else {
        return Ok(None);
    };
    Ok(Some(Seen {
        value: db::get_json(&found, "value")?,
        as_written: db::get(&found, "value")?,
    }))
}

/// Puts a value where the key still has the one that was seen, or none where none was; `false`: another process was first.
pub async fn replace<T>(
    tx: &Tx,
    key: &str,
    seen: Option<&Seen<T>>,
    value: &impl Serialize,
) -> Result<bool> {
    let json = db::to_json(value)?;
    let sql = match seen {
        Some(seen) => {
            let mut sql = Sql::new("UPDATE setting SET value = ");
            sql.bind(json).push(" WHERE key = ").bind(key);
            sql.push(" AND value = ").bind(seen.as_written.as_str());
            sql
        }
        None => {
            let mut sql = Sql::new("INSERT INTO setting (key, value) VALUES ");
            sql.list([key.to_owned(), json])
                .push(" ON CONFLICT (key) DO NOTHING");
            sql
        }
    };
    Ok(execute(tx, sql).await? > 0)
}
