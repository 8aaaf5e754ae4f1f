//! What a map draws: requests gathered by cell.

use super::condition::{self, ListQuery, PUBLIC};
use super::facts;
use crate::Result;
use crate::db::{Db, backend, get, get_code, rows};
use crate::memo::remembered;
use crate::sql::Sql;
use std::collections::HashMap;
use stoa_domain::Bounds;
use stoa_domain::geo::cluster_shift;
use stoa_domain::requests::cluster::join_close;
use stoa_domain::requests::{Cluster, ClusterSet, Status};

/// The clusters of a box at a zoom, largest first; a lone request carries its reference.
///
/// Cells nest (see `LatLon::cell`), so one shifted column groups for every zoom and the sums are the list's. Groups that
/// would be drawn over each other are joined.
pub async fn of(db: &impl Db, query: &ListQuery, bounds: Bounds, zoom: u8) -> Result<ClusterSet> {
    let asked = gather(db, query, bounds, zoom);
    match query.question() {
        Some(question) => {
            let question = format!("clusters {zoom} {bounds:?} {question}");
            remembered(db, question, asked).await
        }
        None => asked.await,
    }
}

/// From this zoom on a map shows so little of a city that its rows are found faster by an index than all cases are passed.
const NEAR_ZOOM: u8 = 16;

async fn gather(db: &impl Db, query: &ListQuery, bounds: Bounds, zoom: u8) -> Result<ClusterSet> {
    if zoom < NEAR_ZOOM && facts::can_answer(db, query) {
        of_facts(db, query, bounds, zoom).await
    } else {
        of_rows(db, query, bounds, zoom).await
    }
}

async fn of_facts(db: &impl Db, query: &ListQuery, bounds: Bounds, zoom: u8) -> Result<ClusterSet> {
    let cells = facts::cells(db, query, bounds, cluster_shift(zoom)).await?;
    let lone = cells.iter().enumerate().filter(|(_, c)| c.count == 1);
    let lone = lone.map(|(at, c)| (c.id, at)).collect();
    let items = cells.into_iter().map(|c| Cluster {
        lat: c.lat / c.count as f64,
        lon: c.lon / c.count as f64,
        count: c.count,
        open: c.open,
        unseen: c.unseen,
        reference: None,
        status: None,
        service: None,
    });
    finish(db, items.collect(), lone, zoom).await
}

async fn of_rows(db: &impl Db, query: &ListQuery, bounds: Bounds, zoom: u8) -> Result<ClusterSet> {
    let open: Vec<&str> = Status::ALL
        .into_iter()
        .filter(|s| s.is_open())
        .map(Status::code)
        .collect();
    let mut sql = Sql::new("SELECT r.cell >> ");
    sql.push(&cluster_shift(zoom).to_string());
    sql.push(" AS c, COUNT(*) AS n, SUM(CASE WHEN r.status IN ")
        .list(open);
    sql.push(" THEN 1 ELSE 0 END) AS open, AVG(r.lat) AS lat, AVG(r.lon) AS lon, MIN(r.id) AS id");
    // For everyone it is none: nothing is counted that need not be.
    let unseen = query.desk || query.filter.mine;
    if unseen {
        sql.push(&format!(
            ", SUM(CASE WHEN {PUBLIC} THEN 0 ELSE 1 END) AS unseen"
        ));
    }
    sql.push(" FROM request r");
    condition::push(&mut sql, backend(db), query);
    condition::push_bounds(&mut sql, bounds);
    sql.push(" GROUP BY 1 ORDER BY 2 DESC, 6");
    let mut items = Vec::new();
    let mut lone: HashMap<i64, usize> = HashMap::new();
    for r in rows(db, sql).await? {
        let count = get::<i64>(&r, "n")?.unsigned_abs();
        if count == 1 {
            lone.insert(get(&r, "id")?, items.len());
        }
        items.push(Cluster {
            lat: get(&r, "lat")?,
            lon: get(&r, "lon")?,
            count,
            open: get::<i64>(&r, "open")?.unsigned_abs(),
            unseen: match unseen {
                true => get::<i64>(&r, "unseen")?.unsigned_abs(),
                false => 0,
            },
            reference: None,
            status: None,
            service: None,
        });
    }
    finish(db, items, lone, zoom).await
}

/// Names lone requests, `lone` by id with their place among the groups, and joins what lies too close.
async fn finish(
    db: &impl Db,
    mut items: Vec<Cluster>,
    lone: HashMap<i64, usize>,
    zoom: u8,
) -> Result<ClusterSet> {
    name_the_lone(db, &lone, &mut items).await?;
    let total = items.iter().map(|c| c.count).sum();
    let items = join_close(items, zoom);
    Ok(ClusterSet { items, total })
}

async fn name_the_lone(
    db: &impl Db,
    lone: &HashMap<i64, usize>,
    items: &mut [Cluster],
) -> Result<()> {
    let ids: Vec<i64> = lone.keys().copied().collect();
    for chunk in ids.chunks(5_000) {
        let mut sql = Sql::new(
            "SELECT r.id, r.reference, r.status, s.name FROM request r JOIN service s ON s.code = r.service_code \
             WHERE r.id IN ",
        );
        sql.list(chunk.iter().copied());
        for r in rows(db, sql).await? {
            let Some(cluster) = lone
                .get(&get::<i64>(&r, "id")?)
                .and_then(|&i| items.get_mut(i))
            else {
                continue;
            };
            cluster.reference = Some(get_code(&r, "reference", |c| c.parse().ok())?);
            cluster.status = Some(get_code(&r, "status", Status::parse)?);
            cluster.service = get(&r, "name")?;
        }
    }
    Ok(())
}
