//! Canned public updates: the city's own and those of staff.

use crate::db::{Db, execute, get, get_code, row, rows};
use crate::sql::{Sql, insert};
use crate::time::{from_ms_opt, to_ms};
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use stoa_domain::Locale;
use stoa_domain::requests::Event;
use stoa_domain::requests::template::NewTemplate;

/// A template as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateRecord {
    pub id: i64,
    pub version: i64,
    pub template: NewTemplate,
    pub retired_at: Option<DateTime<Utc>>,
    pub changed_by: Option<String>,
    pub changed_at: Option<DateTime<Utc>>,
}

const SELECT: &str = "SELECT id, version, name, service_code, event, locale, body, retired_at, changed_by, changed_at \
     FROM template";

fn read(r: &QueryResult) -> Result<TemplateRecord> {
    let event: Option<String> = get(r, "event")?;
    Ok(TemplateRecord {
        id: get(r, "id")?,
        version: get(r, "version")?,
        template: NewTemplate {
            name: get(r, "name")?,
            service: get(r, "service_code")?,
            event: event.as_deref().and_then(Event::parse),
            locale: get_code(r, "locale", Locale::parse)?,
            text: get(r, "body")?,
        },
        retired_at: from_ms_opt(get(r, "retired_at")?)?,
        changed_by: get(r, "changed_by")?,
        changed_at: from_ms_opt(get(r, "changed_at")?)?,
    })
}

/// How one of the city's own is known again.
fn origin(t: &NewTemplate) -> String {
    format!("{}/{}", t.locale.tag(), t.name)
}

/// Puts the city's own in the place of those there were. What staff wrote, changed or retired stays as they left it.
pub async fn replace(tx: &Tx, templates: &[NewTemplate]) -> Result<()> {
    let untouched = "DELETE FROM template WHERE origin IS NOT NULL AND changed_at IS NULL";
    execute(tx, Sql::new(untouched)).await?;
    let kept = rows(
        tx,
        Sql::new("SELECT origin FROM template WHERE origin IS NOT NULL"),
    )
    .await?;
    let kept: Vec<String> = kept
        .iter()
        .map(|r| get(r, "origin"))
        .collect::<Result<_>>()?;
    for t in templates.iter().filter(|t| !kept.contains(&origin(t))) {
        add_own(tx, t).await?;
    }
    Ok(())
}

fn columns(t: &NewTemplate) -> Vec<(&'static str, sea_orm::Value)> {
    vec![
        ("name", t.name.clone().into()),
        ("service_code", t.service.clone().into()),
        ("event", t.event.map(Event::code).into()),
        ("locale", t.locale.tag().into()),
        ("body", t.text.clone().into()),
    ]
}

/// Those of a language that are offered, in their order: of a service and of all, or (`None`) whatever the service.
pub async fn offered(
    db: &impl Db,
    locale: Locale,
    service: Option<&str>,
) -> Result<Vec<TemplateRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE retired_at IS NULL AND locale = ")
        .bind(locale.tag());
    if let Some(code) = service {
        sql.push(" AND (service_code IS NULL OR service_code = ")
            .bind(code)
            .push(")");
    }
    // What is meant for the service comes first.
    sql.push(" ORDER BY CASE WHEN service_code IS NULL THEN 1 ELSE 0 END, id");
    rows(db, sql).await?.iter().map(read).collect()
}

/// All there are, those no longer offered last.
pub async fn all(db: &impl Db) -> Result<Vec<TemplateRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" ORDER BY CASE WHEN retired_at IS NULL THEN 0 ELSE 1 END, locale, id");
    rows(db, sql).await?.iter().map(read).collect()
}

/// One.
pub async fn by_id(db: &impl Db, id: i64) -> Result<Option<TemplateRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE id = ").bind(id);
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// Adds one of the city's own, as [`replace`] does.
pub async fn add_own(tx: &Tx, new: &NewTemplate) -> Result<()> {
    let mut columns = columns(new);
    columns.push(("origin", origin(new).into()));
    execute(tx, insert("template", columns)).await.map(drop)
}

/// Adds one of staff's; its id.
pub async fn add(tx: &Tx, new: &NewTemplate, by: Option<&str>, at: DateTime<Utc>) -> Result<i64> {
    let mut columns = columns(new);
    columns.push(("changed_by", by.map(str::to_owned).into()));
    columns.push(("changed_at", to_ms(at).into()));
    let mut sql = insert("template", columns);
    sql.push(" RETURNING id");
    crate::db::number(tx, sql).await
}

/// Puts one back under the id it had.
pub async fn put_back(
    tx: &Tx,
    id: i64,
    new: &NewTemplate,
    by: Option<&str>,
    at: DateTime<Utc>,
) -> Result<()> {
    let mut columns = columns(new);
    columns.push(("id", id.into()));
    columns.push(("changed_by", by.map(str::to_owned).into()));
    columns.push(("changed_at", to_ms(at).into()));
    execute(tx, insert("template", columns)).await.map(drop)
}

/// Takes one away.
pub async fn remove(tx: &Tx, id: i64) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM template WHERE id = ");
    sql.bind(id);
    execute(tx, sql).await.map(drop)
}

/// Changes one as it was seen; `false`: somebody was faster, or there is none.
pub async fn change(
    tx: &Tx,
    id: i64,
    version: i64,
    new: &NewTemplate,
    by: Option<&str>,
    at: DateTime<Utc>,
) -> Result<bool> {
    let mut sql = Sql::new("UPDATE template SET ");
    for (name, value) in columns(new) {
        sql.push(name).push(" = ").bind(value).push(", ");
    }
    touched(&mut sql, id, version, by, at);
    Ok(execute(tx, sql).await? > 0)
}

/// Offers one no more, or again; `false`: somebody was faster, or there is none.
pub async fn retire(
    tx: &Tx,
    id: i64,
    version: i64,
    retired: bool,
    by: Option<&str>,
    at: DateTime<Utc>,
) -> Result<bool> {
    let mut sql = Sql::new("UPDATE template SET retired_at = ");
    sql.bind(retired.then(|| to_ms(at))).push(", ");
    touched(&mut sql, id, version, by, at);
    Ok(execute(tx, sql).await? > 0)
}

fn touched(sql: &mut Sql, id: i64, version: i64, by: Option<&str>, at: DateTime<Utc>) {
    sql.push("version = version + 1, changed_by = ")
        .bind(by.map(str::to_owned))
        .push(", changed_at = ")
        .bind(to_ms(at))
        .push(" WHERE id = ")
        .bind(id)
        .push(" AND version = ")
        .bind(version);
}
