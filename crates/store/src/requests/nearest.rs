//! Lists by distance: looks around the place in widening circles, as the nearest of a city are a few streets away.

use super::condition::{self, ListQuery};
use super::record::{COLUMNS, RequestRecord, read};
use crate::Result;
use crate::db::{Db, backend, rows};
use crate::sql::Sql;
use stoa_domain::LatLon;
use stoa_domain::geo::{DEGREE_M, around};

/// Circles to look in before looking everywhere, in metres.
const CIRCLES: [f64; 3] = [400.0, 1_600.0, 6_400.0];

/// At most `count` requests after the first `offset`, nearest first. A distance has no order to hold on to between
/// pages, so pages count entries.
pub(super) async fn page(
    db: &impl Db,
    query: &ListQuery,
    near: LatLon,
    offset: i64,
    count: i64,
) -> Result<Vec<RequestRecord>> {
    for metres in CIRCLES {
        let found = within(db, query, near, Some(metres), offset, count).await?;
        // The circle holds all that are nearer than its edge: where it fills the page, nothing outside belongs there.
        if found.len() as i64 == count {
            return Ok(found);
        }
    }
    within(db, query, near, None, offset, count).await
}

async fn within(
    db: &impl Db,
    query: &ListQuery,
    near: LatLon,
    metres: Option<f64>,
    offset: i64,
    count: i64,
) -> Result<Vec<RequestRecord>> {
    let mut sql = Sql::new(&format!("SELECT {COLUMNS} FROM request r"));
    condition::push(&mut sql, backend(db), query);
    if let Some(metres) = metres {
        condition::push_bounds(&mut sql, around(near, metres));
        sql.push(" AND ");
        push_distance(&mut sql, near);
        sql.push(" <= ").bind((metres / DEGREE_M).powi(2));
    } else {
        sql.push(" AND r.lat IS NOT NULL");
    }
    sql.push(" ORDER BY ");
    push_distance(&mut sql, near);
    sql.push(", r.id DESC LIMIT ").bind(count);
    if offset > 0 {
        sql.push(" OFFSET ").bind(offset);
    }
    rows(db, sql).await?.iter().map(read).collect()
}

/// A number that grows with the distance: degrees of latitude squared, longitude shrunk by the latitude's cosine.
pub(super) fn push_distance(sql: &mut Sql, near: LatLon) {
    let (lat, lon) = (sql.value(near.lat), sql.value(near.lon));
    let shrink = sql.value(near.lat.to_radians().cos().powi(2));
    sql.push(&format!(
        "((r.lat - ${lat}) * (r.lat - ${lat}) + (r.lon - ${lon}) * (r.lon - ${lon}) * ${shrink})"
    ));
}
