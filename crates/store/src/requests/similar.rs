//! What may be known already: the requests around a place that are open or were closed lately, with what they are
//! compared by. Which of them are shown, `stoa_domain::requests::similar` says.
//!
//! Nothing but what the public list shows may come out here, unless the desk asks.

use super::condition::PUBLIC;
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

/// How many tiles the circle's square is covered with: enough that they cover little more than it.
const TILES: usize = 64;
/// When it was closed; if it is open, the end of time. The index `request_near` is on these very words.
const CLOSED: &str = "COALESCE(r.closed_at, 9223372036854775807)";

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
    /// Also what not everyone may see: for the desk alone.
    pub desk: bool,
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
/// Each range of cells is a stretch of the index `request_near`, which also tells what was closed too long ago, so the time
/// it takes grows with what counts in the circle and not with the city or its past.
pub async fn near(db: &impl Db, of: &Around<'_>) -> Result<Vec<Near>> {
    let bounds = around(of.place, of.metres);
    let mut sql = Sql::new(&format!("SELECT {COLUMNS} FROM request r WHERE ("));
    let closed_after = sql.value(to_ms(of.closed_after));
    for (i, (first, last)) in bounds.cell_ranges(TILES).into_iter().enumerate() {
        // The numbers themselves: so the planner knows how few rows that is.
        sql.push(if i > 0 { " OR " } else { "" });
        sql.push(&format!(
            "(r.cell BETWEEN {first} AND {last} AND {CLOSED} >= ${closed_after})"
        ));
    }
    // Everything else as expressions, so that no planner thinks of another index.
    let half = (
        (bounds.north - bounds.south) / 2.0,
        (bounds.east - bounds.west) / 2.0,
    );
    sql.push(") AND ABS(r.lat - ")
        .bind(of.place.lat)
        .push(") <= ")
        .bind(half.0);
    sql.push(" AND ABS(r.lon - ")
        .bind(of.place.lon)
        .push(") <= ")
        .bind(half.1);
    if !of.desk {
        sql.push(" AND ").push(PUBLIC);
    }
    sql.push(" AND COALESCE(r.status, '') <> ")
        .bind(Status::Duplicate.code());
    if !of.services.is_empty() {
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
    let mut sql = Sql::new(
        "SELECT photo_hash FROM media WHERE photo_hash IS NOT NULL AND evidence_of IS NULL AND request_id = ",
    );
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
        "SELECT request_id, id, alt, photo_hash FROM media WHERE thumb_key IS NOT NULL AND hidden_at IS NULL AND evidence_of IS NULL \
         AND request_id IN ",
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
