//! The base map's layers, stored compressed as they are served.

use crate::db::{Db, execute, get, row, rows};
use crate::sql::{Sql, insert};
use crate::{Result, Tx};

/// A layer's name and content hash, in drawing order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayerName {
    pub name: String,
    /// Of the content; part of the address, so that it can be kept for ever.
    pub hash: String,
}

/// Removes every layer.
pub async fn clear(tx: &Tx) -> Result<()> {
    execute(tx, Sql::new("DELETE FROM map_layer"))
        .await
        .map(drop)
}

/// Adds a layer; `body` is brotli-compressed GeoJSON (RFC 7932, RFC 7946).
pub async fn put(tx: &Tx, position: i64, name: &str, hash: &str, body: Vec<u8>) -> Result<()> {
    let sql = insert(
        "map_layer",
        vec![
            ("name", name.into()),
            ("position", position.into()),
            ("hash", hash.into()),
            ("body", body.into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// Draws a layer anew, in its place.
pub async fn change(tx: &Tx, name: &str, hash: &str, body: Vec<u8>) -> Result<()> {
    let mut sql = Sql::new("UPDATE map_layer SET hash = ");
    sql.bind(hash).push(", body = ").bind(body);
    sql.push(" WHERE name = ").bind(name);
    execute(tx, sql).await.map(drop)
}

/// The layers in drawing order.
pub async fn list(db: &impl Db) -> Result<Vec<LayerName>> {
    let found = rows(
        db,
        Sql::new("SELECT name, hash FROM map_layer ORDER BY position"),
    )
    .await?;
    found
        .iter()
        .map(|r| {
            Ok(LayerName {
                name: get(r, "name")?,
                hash: get(r, "hash")?,
            })
        })
        .collect()
}

/// The compressed content of a layer at that hash.
pub async fn get_body(db: &impl Db, name: &str, hash: &str) -> Result<Option<Vec<u8>>> {
    let mut sql = Sql::new("SELECT body FROM map_layer WHERE name = ");
    sql.bind(name).push(" AND hash = ").bind(hash);
    row(db, sql).await?.map(|r| get(&r, "body")).transpose()
}
