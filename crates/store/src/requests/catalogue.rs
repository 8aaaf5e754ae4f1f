//! The service catalogue: each entry as JSON beside what queries need of it, and its form in every version it ever had,
//! so that what was answered to an earlier one can still be read.

use super::condition::{ListQuery, PUBLIC};
use super::facts;
use crate::db::{Db, execute, get, get_json, number, row, rows, to_json};
use crate::sql::{Sql, insert};
use crate::{Result, Tx};
use sea_orm::QueryResult;
use std::collections::HashMap;
use stoa_domain::LatLon;
use stoa_domain::form::{Form, FormRef, Page};
use stoa_domain::geo::around;
use stoa_domain::requests::Service;

/// Puts these in the place of the whole catalogue, in their order. A form that is not what it was gets the next version;
/// the version that comes with it counts for nothing.
pub async fn replace(tx: &Tx, services: &[Service]) -> Result<()> {
    tx.will_change_requests(); // a lone request on the map shows its service's name
    execute(tx, Sql::new("DELETE FROM service")).await?;
    for (position, service) in services.iter().enumerate() {
        add(tx, position as i64, service).await?;
    }
    Ok(())
}

async fn add(tx: &Tx, position: i64, service: &Service) -> Result<()> {
    let form_version = keep_form(tx, &service.summary.code, &service.form.pages).await?;
    let sql = insert(
        "service",
        vec![
            ("code", service.summary.code.clone().into()),
            ("position", position.into()),
            ("name", service.summary.name.clone().into()),
            ("body", to_json(&service.summary)?.into()),
            ("form_version", form_version.into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// Puts one in its place, as [`replace`] does; a new one stands last.
pub async fn put(tx: &Tx, service: &Service) -> Result<()> {
    let mut place = Sql::new("SELECT COALESCE((SELECT position FROM service WHERE code = ");
    place
        .bind(service.summary.code.as_str())
        .push("), (SELECT MAX(position) + 1 FROM service), 0)");
    let position = number(tx, place).await?;
    remove(tx, &service.summary.code).await?;
    add(tx, position, service).await
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

/// The version of these pages, which are written down where they differ from the last.
async fn keep_form(tx: &Tx, code: &str, pages: &[Page]) -> Result<i64> {
    let mut sql = Sql::new(
        "SELECT version AS form_version, body AS pages FROM service_form WHERE service_code = ",
    );
    sql.bind(code).push(" ORDER BY version DESC LIMIT 1");
    let last = row(tx, sql).await?.map(|r| read_form(&r)).transpose()?;
    let form = Form::after(last.as_ref(), pages.to_vec());
    let version = i64::from(form.version);
    if last.is_none_or(|last| last.version != form.version) {
        let sql = insert(
            "service_form",
            vec![
                ("service_code", code.into()),
                ("version", version.into()),
                ("body", to_json(&form.pages)?.into()),
            ],
        );
        execute(tx, sql).await?;
    }
    Ok(version)
}

/// An entry `s` with its form.
const ENTRY: &str = "SELECT s.body, s.form_version, f.body AS pages FROM service s \
     JOIN service_form f ON f.service_code = s.code AND f.version = s.form_version";

fn read_form(r: &QueryResult) -> Result<Form> {
    Ok(Form {
        version: get::<i64>(r, "form_version")?.try_into().unwrap_or(0),
        pages: get_json(r, "pages")?,
    })
}

fn read(r: &QueryResult) -> Result<Service> {
    Ok(Service {
        summary: get_json(r, "body")?,
        form: read_form(r)?,
    })
}

/// The whole catalogue, in its order.
pub async fn list(db: &impl Db) -> Result<Vec<Service>> {
    let found = rows(db, Sql::new(&format!("{ENTRY} ORDER BY s.position"))).await?;
    found.iter().map(read).collect()
}

/// One entry.
pub async fn by_code(db: &impl Db, code: &str) -> Result<Option<Service>> {
    let mut sql = Sql::new(&format!("{ENTRY} WHERE s.code = "));
    sql.bind(code);
    row(db, sql).await?.map(|r| read(&r)).transpose()
}

/// A form as it was in that version, also of a service that left the catalogue.
pub async fn form(db: &impl Db, of: &FormRef) -> Result<Option<Form>> {
    let mut sql = Sql::new(
        "SELECT version AS form_version, body AS pages FROM service_form WHERE service_code = ",
    );
    sql.bind(of.code.as_str())
        .push(" AND version = ")
        .bind(i64::from(of.version));
    row(db, sql).await?.map(|r| read_form(&r)).transpose()
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
