//! The service catalogue: each entry whole, as JSON, beside what queries need of it.

use crate::db::{Db, execute, get, get_json, row, rows, to_json};
use crate::sql::{Sql, insert};
use crate::{Result, Tx};
use std::collections::HashMap;
use stoa_domain::LatLon;
use stoa_domain::geo::around;
use stoa_domain::requests::Service;

/// Puts these in the place of the whole catalogue, in their order.
pub async fn replace(tx: &Tx, services: &[Service]) -> Result<()> {
    tx.will_change_requests(); // a lone request on the map shows its service's name
    execute(tx, Sql::new("DELETE FROM service")).await?;
    for (position, service) in services.iter().enumerate() {
        let sql = insert(
            "service",
            vec![
                ("code", service.summary.code.clone().into()),
                ("position", (position as i64).into()),
                ("name", service.summary.name.clone().into()),
                ("body", to_json(service)?.into()),
            ],
        );
        execute(tx, sql).await?;
    }
    Ok(())
}

/// The whole catalogue, in its order.
pub async fn list(db: &impl Db) -> Result<Vec<Service>> {
    let found = rows(db, Sql::new("SELECT body FROM service ORDER BY position")).await?;
    found.iter().map(|r| get_json(r, "body")).collect()
}

/// One entry.
pub async fn by_code(db: &impl Db, code: &str) -> Result<Option<Service>> {
    let mut sql = Sql::new("SELECT body FROM service WHERE code = ");
    sql.bind(code);
    row(db, sql)
        .await?
        .map(|r| get_json(&r, "body"))
        .transpose()
}

/// How far around a place [`usage`] looks, in metres.
const NEAR_M: f64 = 800.0;

/// How many requests each service has had, of the whole city or within about 800 m of a place.
pub async fn usage(db: &impl Db, near: Option<LatLon>) -> Result<HashMap<String, u64>> {
    let mut sql = Sql::new(
        "SELECT COALESCE(r.service_code, '') AS code, COUNT(*) AS n FROM request r WHERE 1 = 1",
    );
    if let Some(p) = near {
        super::condition::push_bounds(&mut sql, around(p, NEAR_M));
    }
    // Grouped by an expression, so that SQLite reads the few rows of the box and not all in the services' order.
    sql.push(" GROUP BY COALESCE(r.service_code, '')");
    let found = rows(db, sql).await?;
    found
        .iter()
        .map(|r| Ok((get(r, "code")?, get::<i64>(r, "n")?.unsigned_abs())))
        .collect()
}
