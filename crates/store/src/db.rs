//! What a query runs on: the store itself (readers) or an open transaction.

use crate::sql::Sql;
use crate::{Result, Store, StoreError, Tx};
use sea_orm::{ConnectionTrait, DbBackend, QueryResult, TryGetable};

mod sealed {
    pub trait Connected: Sync {
        type Connection: sea_orm::ConnectionTrait;
        fn connection(&self) -> &Self::Connection;
        /// Where answers may be remembered.
        fn memo(&self) -> Option<&crate::memo::Memo>;
    }
}
pub(crate) use sealed::Connected;

/// Anything a read can run on. Implemented by [`Store`] and [`Tx`] alone.
pub trait Db: Connected {}
impl Db for Store {}
impl Db for Tx {}

pub(crate) fn backend(db: &impl Db) -> DbBackend {
    db.connection().get_database_backend()
}

/// Every row.
pub(crate) async fn rows(db: &impl Db, sql: Sql) -> Result<Vec<QueryResult>> {
    Ok(db
        .connection()
        .query_all_raw(sql.statement(backend(db)))
        .await?)
}

/// The first row, if any.
pub(crate) async fn row(db: &impl Db, sql: Sql) -> Result<Option<QueryResult>> {
    Ok(db
        .connection()
        .query_one_raw(sql.statement(backend(db)))
        .await?)
}

/// Does it and says how many rows it touched.
pub(crate) async fn execute(db: &impl Db, sql: Sql) -> Result<u64> {
    Ok(db
        .connection()
        .execute_raw(sql.statement(backend(db)))
        .await?
        .rows_affected())
}

/// The one number a query gives.
pub(crate) async fn number(db: &impl Db, sql: Sql) -> Result<i64> {
    row(db, sql).await?.map_or(Ok(0), |r| {
        Ok(r.try_get_by_index::<Option<i64>>(0)?.unwrap_or(0))
    })
}

/// A column of a row.
pub(crate) fn get<T: TryGetable>(row: &QueryResult, column: &str) -> Result<T> {
    Ok(row.try_get("", column)?)
}

/// A column that holds a code a domain type reads.
pub(crate) fn get_code<T>(
    row: &QueryResult,
    column: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<T> {
    let code: String = get(row, column)?;
    parse(&code).ok_or_else(|| StoreError::Corrupt(format!("{column}: {code}")))
}

/// A column that holds JSON.
pub(crate) fn get_json<T: serde::de::DeserializeOwned>(
    row: &QueryResult,
    column: &str,
) -> Result<T> {
    let text: String = get(row, column)?;
    serde_json::from_str(&text).map_err(|e| StoreError::Corrupt(format!("{column}: {e}")))
}

/// JSON for a column.
pub(crate) fn to_json(value: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|e| StoreError::Corrupt(e.to_string()))
}
