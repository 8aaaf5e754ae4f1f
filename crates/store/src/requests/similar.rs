//! What may be known already: the requests around a place that are open or were closed lately, with what they are
//! compared by. Which of them are shown, `stoa_domain::requests::similar` says.
//!
//! Nothing but what the public list shows may come out here.

use super::nearest::push_distance;
use super::record::{COLUMNS, RequestRecord, read};
use crate::Result;
use crate::db::{Db, get, rows};
use crate::sql::Sql;
use crate::time::to_ms;
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use stoa_domain::LatLon;
use stoa_domain::geo::around;
use stoa_domain::requests::Status;
use uuid::Uuid;

/// How many ranges of the map's index are read: enough that they cover little more than the circle.
const RANGES: usize = 16;

/// Where and among what is looked.
#[derive(Debug, Clone)]
pub struct Around<'a> {
    pub place: LatLon,
    pub metres: f64,
    /// The services that count; empty: all.
    pub services: &'a [&'a str],
    /// Closed ones count if that happened after.
    pub closed_after: DateTime<Utc>,
    /// This one is not looked for.
    pub but: Option<i64>,
    /// How many, the nearest first.
    pub limit: i64,
}

/// A request near a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Near {
    pub request: RequestRecord,
    /// The hashes of its photos.
    pub photos: Vec<u64>,
}

/// The nearest requests of a circle that are open, or were closed lately and not as duplicates.
///
/// Each range of cells is a stretch of the index `request_map`, so the time it takes grows with what is in the circle
/// and not with the city.
pub async fn near(db: &impl Db, of: &Around<'_>) -> Result<Vec<Near>> {
    let bounds = around(of.place, of.metres);
    let mut sql = Sql::new("WITH w (lo, hi) AS (VALUES ");
    for (i, (first, last)) in bounds.cell_ranges(RANGES).into_iter().enumerate() {
        sql.push(if i > 0 { ", (" } else { "(" });
        sql.push(&format!("{first}, {last})"));
    }
    // CROSS keeps SQLite from turning the two round.
    sql.push(&format!(
        ") SELECT {COLUMNS} FROM w CROSS JOIN request r WHERE r.cell BETWEEN w.lo AND w.hi"
    ));
    sql.push(" AND r.lat BETWEEN ")
        .bind(bounds.south)
        .push(" AND ")
        .bind(bounds.north);
    sql.push(" AND r.lon BETWEEN ")
        .bind(bounds.west)
        .push(" AND ")
        .bind(bounds.east);
    let open = Status::ALL.into_iter().filter(|s| s.is_open());
    sql.push(" AND (r.status IN ").list(open.map(Status::code));
    sql.push(" OR (r.status <> ")
        .bind(Status::Duplicate.code())
        .push(" AND r.closed_at >= ")
        .bind(to_ms(of.closed_after))
        .push("))");
    if !of.services.is_empty() {
        // An expression, so that no planner thinks of the services' own index.
        sql.push(" AND COALESCE(r.service_code, '') IN ")
            .list(of.services.iter().copied());
    }
    if let Some(but) = of.but {
        sql.push(" AND r.id <> ").bind(but);
    }
    sql.push(" ORDER BY ");
    push_distance(&mut sql, of.place);
    sql.push(", r.id DESC LIMIT ").bind(of.limit);
    let found: Vec<RequestRecord> = rows(db, sql)
        .await?
        .iter()
        .map(read)
        .collect::<Result<_>>()?;
    with_photos(db, found).await
}

/// The hashes of a request's photos.
pub async fn photos_of(db: &impl Db, request_id: i64) -> Result<Vec<u64>> {
    let mut sql =
        Sql::new("SELECT photo_hash FROM media WHERE photo_hash IS NOT NULL AND request_id = ");
    sql.bind(request_id);
    let found = rows(db, sql).await?;
    found
        .iter()
        .map(|r| get::<i64>(r, "photo_hash").map(i64::cast_unsigned))
        .collect()
}

async fn with_photos(db: &impl Db, found: Vec<RequestRecord>) -> Result<Vec<Near>> {
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(
        "SELECT request_id, id, alt, photo_hash FROM media WHERE thumb_key IS NOT NULL AND request_id IN ",
    );
    sql.list(found.iter().map(|r| r.id))
        .push(" ORDER BY request_id, position DESC");
    let mut first: HashMap<i64, (Uuid, String)> = HashMap::new();
    let mut hashes: HashMap<i64, Vec<u64>> = HashMap::new();
    for r in rows(db, sql).await? {
        let request_id = get(&r, "request_id")?;
        first.insert(request_id, (get(&r, "id")?, get(&r, "alt")?)); // the lowest position comes last
        let hash: Option<i64> = get(&r, "photo_hash")?;
        let known = hashes.entry(request_id).or_default();
        known.extend(hash.map(i64::cast_unsigned));
    }
    let near = found.into_iter().map(|mut request| {
        request.first_photo = first.remove(&request.id);
        let photos = hashes.remove(&request.id).unwrap_or_default();
        Near { request, photos }
    });
    Ok(near.collect())
}
