//! Addresses and crossings with their positions.

use crate::db::{Db, backend, execute, get, number, rows};
use crate::sql::Sql;
use crate::{Result, Tx};
use sea_orm::Value;

/// One entry.
#[derive(Debug, Clone, PartialEq)]
pub struct GazetteerRow {
    /// `address` or `intersection`.
    pub kind: String,
    pub number: String,
    pub street: String,
    pub cross_street: String,
    /// Postal name of the district.
    pub district: String,
    pub zip: String,
    pub neighborhood: String,
    pub lat: f64,
    pub lon: f64,
}

const COLUMNS: &str = "kind, number, street, cross_street, district, zip, neighborhood, lat, lon";

/// Puts these in the place of all entries there were.
pub async fn replace(tx: &Tx, entries: &[GazetteerRow]) -> Result<()> {
    execute(tx, Sql::new("DELETE FROM gazetteer")).await?;
    for chunk in entries.chunks(500) {
        let mut sql = Sql::with_many_values(
            backend(tx),
            &format!("INSERT INTO gazetteer ({COLUMNS}) VALUES "),
        );
        for (i, e) in chunk.iter().enumerate() {
            sql.push(if i > 0 { ", " } else { "" });
            let texts = [
                &e.kind,
                &e.number,
                &e.street,
                &e.cross_street,
                &e.district,
                &e.zip,
                &e.neighborhood,
            ];
            let values = texts.into_iter().map(|t| Value::from(t.clone()));
            sql.list(values.chain([Value::from(e.lat), Value::from(e.lon)]));
        }
        execute(tx, sql).await?;
    }
    Ok(())
}

/// Every entry.
pub async fn all(db: &impl Db) -> Result<Vec<GazetteerRow>> {
    let found = rows(
        db,
        Sql::new(&format!("SELECT {COLUMNS} FROM gazetteer ORDER BY id")),
    )
    .await?;
    found
        .iter()
        .map(|r| {
            Ok(GazetteerRow {
                kind: get(r, "kind")?,
                number: get(r, "number")?,
                street: get(r, "street")?,
                cross_street: get(r, "cross_street")?,
                district: get(r, "district")?,
                zip: get(r, "zip")?,
                neighborhood: get(r, "neighborhood")?,
                lat: get(r, "lat")?,
                lon: get(r, "lon")?,
            })
        })
        .collect()
}

/// How many entries there are.
pub async fn count(db: &impl Db) -> Result<u64> {
    Ok(number(db, Sql::new("SELECT COUNT(*) FROM gazetteer"))
        .await?
        .unsigned_abs())
}
