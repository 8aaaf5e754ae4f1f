//! Areas of the city by kind: neighborhoods, council districts, police districts.

use crate::db::{Db, execute, get, rows};
use crate::sql::{Sql, insert};
use crate::{Result, Tx};

/// An area with its outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// `neighborhood`, `council_district`, `police_district` …
    pub kind: String,
    pub name: String,
    /// GeoJSON geometry (RFC 7946 §3.1), Polygon or MultiPolygon.
    pub geometry: String,
}

/// Puts these in the place of all areas there were.
pub async fn replace(tx: &Tx, areas: &[Area]) -> Result<()> {
    execute(tx, Sql::new("DELETE FROM area")).await?;
    add(tx, areas).await
}

/// Puts these in the place of all areas of a kind.
pub async fn replace_kind(tx: &Tx, kind: &str, areas: &[Area]) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM area WHERE kind = ");
    sql.bind(kind);
    execute(tx, sql).await?;
    add(tx, areas).await
}

async fn add(tx: &Tx, areas: &[Area]) -> Result<()> {
    for area in areas {
        let sql = insert(
            "area",
            vec![
                ("kind", area.kind.clone().into()),
                ("name", area.name.clone().into()),
                ("geometry", area.geometry.clone().into()),
            ],
        );
        execute(tx, sql).await?;
    }
    Ok(())
}

/// Every area, by kind and name.
pub async fn all(db: &impl Db) -> Result<Vec<Area>> {
    let found = rows(
        db,
        Sql::new("SELECT kind, name, geometry FROM area ORDER BY kind, name"),
    )
    .await?;
    found
        .iter()
        .map(|r| {
            Ok(Area {
                kind: get(r, "kind")?,
                name: get(r, "name")?,
                geometry: get(r, "geometry")?,
            })
        })
        .collect()
}
