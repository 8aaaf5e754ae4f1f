//! The service catalogue: each entry as JSON beside what queries need of it.

use super::condition::{ListQuery, PUBLIC};
use super::facts;
use super::service_forms::{Signed, keep_form, read_form};
use crate::db::{Db, backend, execute, get, get_json, number, row, rows, to_json};
use crate::sql::{Sql, insert};
use crate::{Result, Tx, dialect};
use sea_orm::QueryResult;
use std::collections::HashMap;
use stoa_domain::LatLon;
use stoa_domain::geo::around;
use stoa_domain::requests::{CatalogueEntry, Service};

/// Puts these in the place of all that is offered, in their order. A form that is not what it was gets the next version;
/// the version that comes with it counts for nothing. What is offered no more stays so, unless it is among these.
pub async fn replace(tx: &Tx, services: &[Service]) -> Result<()> {
    tx.will_change_requests(); // a lone request on the map shows its service's name
    let mut offered = Sql::new("DELETE FROM service WHERE retired = ");
    offered.bind(false);
    execute(tx, offered).await?;
    for (position, service) in services.iter().enumerate() {
        remove(tx, &service.summary.code).await?;
        add(tx, position as i64, service, false, None).await?;
    }
    Ok(())
}

async fn add(
    tx: &Tx,
    position: i64,
    service: &Service,
    retired: bool,
    by: Option<Signed<'_>>,
) -> Result<()> {
    let form_version = keep_form(tx, &service.summary.code, &service.form.pages, by).await?;
    let sql = insert(
        "service",
        vec![
            ("code", service.summary.code.clone().into()),
            ("position", position.into()),
            ("name", service.summary.name.clone().into()),
            ("body", to_json(&service.summary)?.into()),
            ("form_version", form_version.into()),
            ("retired", retired.into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// Puts one in its place, offered or not as it was, as [`put_entry`] does.
pub async fn put(tx: &Tx, service: &Service) -> Result<()> {
    let before = entry(tx, &service.summary.code).await?;
    let entry = CatalogueEntry {
        service: service.clone(),
        retired: before.is_some_and(|e| e.retired),
    };
    put_entry(tx, &entry, None).await
}

/// Puts one in its place, as [`replace`] does; a new one stands last. `by` signs a new version of its form.
pub async fn put_entry(tx: &Tx, entry: &CatalogueEntry, by: Option<Signed<'_>>) -> Result<()> {
    let service = &entry.service;
    let mut place = Sql::new("SELECT COALESCE((SELECT position FROM service WHERE code = ");
    place
        .bind(service.summary.code.as_str())
        .push("), (SELECT MAX(position) + 1 FROM service), 0)");
    let position = number(tx, place).await?;
    remove(tx, &service.summary.code).await?;
    add(tx, position, service, entry.retired, by).await
}

/// Takes one out of the catalogue; the versions of its form stay.
pub async fn remove(tx: &Tx, code: &str) -> Result<()> {
    tx.will_change_requests();
    let mut sql = Sql::new("DELETE FROM service WHERE code = ");
    sql.bind(code);
    execute(tx, sql).await.map(drop)
}

/// Puts the catalogue in an order; those not named stay where they are.
pub async fn set_order(tx: &Tx, codes: &[String]) -> Result<()> {
    for (position, code) in codes.iter().enumerate() {
        let mut sql = Sql::new("UPDATE service SET position = ");
        sql.bind(position as i64)
            .push(" WHERE code = ")
            .bind(code.as_str());
        execute(tx, sql).await?;
    }
    Ok(())
}

/// Has it, or had it, a case?
pub async fn has_cases(db: &impl Db, code: &str) -> Result<bool> {
    let mut sql = Sql::new("SELECT reference FROM request WHERE service_code = ");
    sql.bind(code).push(" LIMIT 1");
    Ok(row(db, sql).await?.is_some())
}

/// An entry `s` with its form.
const ENTRY: &str = "SELECT s.body, s.form_version, f.body AS pages, s.retired FROM service s \
     JOIN service_form f ON f.service_code = s.code AND f.version = s.form_version";

fn read(r: &QueryResult) -> Result<Service> {
    Ok(Service {
        summary: get_json(r, "body")?,
        form: read_form(r)?,
    })
}

fn read_entry(r: &QueryResult) -> Result<CatalogueEntry> {
    Ok(CatalogueEntry {
        service: read(r)?,
        retired: get(r, "retired")?,
    })
}

/// All that is offered, in the catalogue's order.
pub async fn list(db: &impl Db) -> Result<Vec<Service>> {
    let all = entries(db).await?.into_iter();
    Ok(all.filter(|e| !e.retired).map(|e| e.service).collect())
}

/// The whole catalogue in its order, also what is offered no more.
pub async fn entries(db: &impl Db) -> Result<Vec<CatalogueEntry>> {
    let sql = Sql::new(&format!("{ENTRY} ORDER BY s.position, s.code"));
    rows(db, sql).await?.iter().map(read_entry).collect()
}

/// One service, offered or not.
pub async fn by_code(db: &impl Db, code: &str) -> Result<Option<Service>> {
    Ok(entry(db, code).await?.map(|e| e.service))
}

/// The same, and whether it is offered.
pub async fn entry(db: &impl Db, code: &str) -> Result<Option<CatalogueEntry>> {
    let mut sql = Sql::new(&format!("{ENTRY} WHERE s.code = "));
    sql.bind(code);
    row(db, sql).await?.map(|r| read_entry(&r)).transpose()
}

/// One service, held until the transaction ends.
pub async fn lock(tx: &Tx, code: &str) -> Result<Option<Service>> {
    let mut sql = Sql::new(&format!("{ENTRY} WHERE s.code = "));
    sql.bind(code).push(dialect::for_update(backend(tx)));
    row(tx, sql).await?.map(|r| read(&r)).transpose()
}

/// How far around a place [`usage`] looks, in metres.
const NEAR_M: f64 = 800.0;

/// How many requests everyone may see each service has had, of the whole city or within about 800 m of a place.
pub async fn usage(db: &impl Db, near: Option<LatLon>) -> Result<HashMap<String, u64>> {
    let everything = ListQuery::default();
    if near.is_none() && facts::can_answer(db, &everything) {
        let counts = facts::by_word(db, &everything, |f| f.service).await?;
        return Ok(counts.into_iter().collect());
    }
    // Of the whole city the index by service tells alone, in its order. Of a box: grouped by an expression, so that SQLite
    // reads the few rows of it and not all in the services' order.
    let code = match near {
        None => "r.service_code",
        Some(_) => "COALESCE(r.service_code, '')",
    };
    let mut sql = Sql::new(&format!(
        "SELECT {code} AS code, COUNT(*) AS n FROM request r WHERE {PUBLIC}"
    ));
    if let Some(p) = near {
        super::condition::push_bounds(&mut sql, around(p, NEAR_M));
    }
    sql.push(" GROUP BY ").push(code);
    let found = rows(db, sql).await?;
    found
        .iter()
        .map(|r| Ok((get(r, "code")?, get::<i64>(r, "n")?.unsigned_abs())))
        .collect()
}
