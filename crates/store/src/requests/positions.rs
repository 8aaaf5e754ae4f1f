//! Where cases are, whoever may see them: a page at a time, by id.

use crate::Result;
use crate::db::{Db, get, rows};
use crate::sql::Sql;
use stoa_domain::LatLon;

/// Ids and positions after the last of the page before (0: from the first).
pub async fn positions(db: &impl Db, after: i64, limit: u32) -> Result<Vec<(i64, LatLon)>> {
    let mut sql = Sql::new("SELECT id, lat, lon FROM request WHERE id > ");
    sql.bind(after)
        .push(" AND lat IS NOT NULL AND lon IS NOT NULL ORDER BY id LIMIT ")
        .bind(i64::from(limit));
    let found = rows(db, sql).await?;
    found
        .iter()
        .map(|r| {
            let at = LatLon {
                lat: get(r, "lat")?,
                lon: get(r, "lon")?,
            };
            Ok((get(r, "id")?, at))
        })
        .collect()
}
