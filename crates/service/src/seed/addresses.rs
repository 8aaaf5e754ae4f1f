//! The gazetteer's rows.

use super::folder::Folder;
use anyhow::Result;
use serde::Deserialize;
use stoa_store::city::gazetteer::GazetteerRow;

#[derive(Deserialize)]
struct Row {
    kind: String,
    number: String,
    street: String,
    cross_street: String,
    district_name: String,
    zip: String,
    lat: f64,
    lon: f64,
    neighborhood: String,
}

/// All rows of the gazetteer.
pub fn read(folder: &Folder) -> Result<Vec<GazetteerRow>> {
    let rows: Vec<Row> = folder.rows(&folder.city.gazetteer.file)?;
    Ok(rows
        .into_iter()
        .map(|r| GazetteerRow {
            kind: r.kind,
            number: r.number,
            street: r.street,
            cross_street: r.cross_street,
            district: r.district_name,
            zip: r.zip,
            neighborhood: r.neighborhood,
            lat: r.lat,
            lon: r.lon,
        })
        .collect())
}
