//! Lists of requests, a page at a time.

use super::condition::{self, ListQuery};
use super::record::{COLUMNS, RequestRecord, read};
use crate::Result;
use crate::db::{Db, backend, get, number, rows};
use crate::sql::Sql;
use std::collections::HashMap;
use stoa_domain::requests::Sort;
use stoa_domain::{LatLon, Page};
use uuid::Uuid;

/// A page of at most `limit` requests in the filter's order, and the cursor to the next. A cursor that this order did
/// not give starts from the beginning.
///
/// By keyset, so that what arrives in between neither skips nor doubles an entry: `<id>` for newest and oldest,
/// `<due>.<id>` for due; by distance it counts entries, as a distance has no order to hold on to.
pub async fn page(
    db: &impl Db,
    query: &ListQuery,
    limit: u32,
    cursor: Option<&str>,
) -> Result<Page<RequestRecord>> {
    let mut sql = Sql::new(&format!("SELECT {COLUMNS} FROM request r"));
    condition::push(&mut sql, backend(db), query);
    let sort = query.filter.sort;
    let after = cursor
        .map(|c| {
            c.split('.')
                .filter_map(|n| n.parse().ok())
                .collect::<Vec<i64>>()
        })
        .unwrap_or_default();
    let mut offset = 0;
    match (sort, query.filter.near) {
        (Sort::Due, _) => {
            // Without a promise: last, as if due at the end of time.
            let due = "COALESCE(r.due_at, 9223372036854775807)";
            if let [due_at, id] = after[..] {
                sql.push(&format!(" AND ({due}, r.id) > ("))
                    .bind(due_at)
                    .push(", ")
                    .bind(id)
                    .push(")");
            }
            sql.push(&format!(" ORDER BY {due}, r.id"));
        }
        (Sort::Oldest, _) => {
            if let [id] = after[..] {
                sql.push(" AND r.id > ").bind(id);
            }
            sql.push(" ORDER BY r.id");
        }
        (Sort::Near, Some(near)) => {
            offset = after.first().copied().unwrap_or(0).max(0);
            sql.push(" AND r.lat IS NOT NULL ORDER BY ");
            push_distance(&mut sql, near);
            sql.push(", r.id DESC");
        }
        (Sort::Newest | Sort::Near, _) => {
            if let [id] = after[..] {
                sql.push(" AND r.id < ").bind(id);
            }
            sql.push(" ORDER BY r.id DESC");
        }
    }
    sql.push(" LIMIT ").bind(i64::from(limit) + 1);
    if offset > 0 {
        sql.push(" OFFSET ").bind(offset);
    }
    let mut items = rows(db, sql)
        .await?
        .iter()
        .map(read)
        .collect::<Result<Vec<_>>>()?;
    let more = items.len() > limit as usize;
    items.truncate(limit as usize);
    let next = match items.last() {
        Some(last) if more => Some(match sort {
            Sort::Due => format!(
                "{}.{}",
                last.due_at.map_or(i64::MAX, |d| d.timestamp_millis()),
                last.id
            ),
            Sort::Near if query.filter.near.is_some() => (offset + i64::from(limit)).to_string(),
            _ => last.id.to_string(),
        }),
        _ => None,
    };
    add_photos(db, &mut items).await?;
    Ok(Page {
        items,
        next,
        total: None,
    })
}

/// A number that grows with the distance: degrees squared, longitude shrunk by the latitude's cosine.
fn push_distance(sql: &mut Sql, near: LatLon) {
    let (lat, lon) = (sql.value(near.lat), sql.value(near.lon));
    let shrink = sql.value(near.lat.to_radians().cos().powi(2));
    sql.push(&format!(
        "((r.lat - ${lat}) * (r.lat - ${lat}) + (r.lon - ${lon}) * (r.lon - ${lon}) * ${shrink})"
    ));
}

/// How many requests the filter holds.
pub async fn count(db: &impl Db, query: &ListQuery) -> Result<u64> {
    let mut sql = Sql::new("SELECT COUNT(*) FROM request r");
    condition::push(&mut sql, backend(db), query);
    Ok(number(db, sql).await?.unsigned_abs())
}

/// How many requests stand in each status.
pub async fn count_by_status(db: &impl Db) -> Result<HashMap<String, u64>> {
    let found = rows(
        db,
        Sql::new("SELECT status, COUNT(*) AS n FROM request GROUP BY status"),
    )
    .await?;
    found
        .iter()
        .map(|r| Ok((get(r, "status")?, get::<i64>(r, "n")?.unsigned_abs())))
        .collect()
}

async fn add_photos(db: &impl Db, items: &mut [RequestRecord]) -> Result<()> {
    if items.is_empty() {
        return Ok(());
    }
    let mut sql = Sql::new(
        "SELECT request_id, id, alt FROM media WHERE thumb_key IS NOT NULL AND request_id IN ",
    );
    sql.list(items.iter().map(|i| i.id))
        .push(" ORDER BY request_id, position DESC");
    let mut first: HashMap<i64, (Uuid, String)> = HashMap::new();
    for r in rows(db, sql).await? {
        first.insert(get(&r, "request_id")?, (get(&r, "id")?, get(&r, "alt")?)); // the lowest position comes last
    }
    for item in items {
        item.first_photo = first.remove(&item.id);
    }
    Ok(())
}
