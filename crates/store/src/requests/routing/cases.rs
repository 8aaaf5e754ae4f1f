//! Earlier cases, as rules look at them: a page at a time, by when they came in.

use crate::Result;
use crate::db::{Db, get, get_code, row, rows};
use crate::sql::Sql;
use crate::time::{from_ms, to_ms};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use stoa_domain::requests::Reference;

/// What rules look at of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierCase {
    pub id: i64,
    pub reference: Reference,
    pub service_code: String,
    pub description: String,
    pub neighborhood: Option<String>,
    pub council_district: Option<String>,
    pub police_district: Option<String>,
    pub channel: String,
    pub opened_at: DateTime<Utc>,
}

/// When the newest case came in.
pub async fn newest(db: &impl Db) -> Result<Option<DateTime<Utc>>> {
    let sql = Sql::new("SELECT opened_at FROM request ORDER BY opened_at DESC, id DESC LIMIT 1");
    let found = row(db, sql).await?;
    found.map(|r| from_ms(get(&r, "opened_at")?)).transpose()
}

/// The cases that came in from a moment on, newest first, after the last of the page before.
pub async fn earlier(
    db: &impl Db,
    from: DateTime<Utc>,
    after: Option<&EarlierCase>,
    limit: u32,
) -> Result<Vec<EarlierCase>> {
    let mut sql = Sql::new(
        "SELECT id, reference, service_code, description, neighborhood, council_district, police_district, channel, \
         opened_at FROM request WHERE opened_at >= ",
    );
    sql.bind(to_ms(from));
    if let Some(last) = after {
        sql.push(" AND (opened_at, id) < (")
            .bind(to_ms(last.opened_at))
            .push(", ")
            .bind(last.id)
            .push(")");
    }
    sql.push(" ORDER BY opened_at DESC, id DESC LIMIT ")
        .bind(i64::from(limit));
    rows(db, sql).await?.iter().map(read).collect()
}

fn read(r: &QueryResult) -> Result<EarlierCase> {
    Ok(EarlierCase {
        id: get(r, "id")?,
        reference: get_code(r, "reference", |c| c.parse().ok())?,
        service_code: get(r, "service_code")?,
        description: get(r, "description")?,
        neighborhood: get(r, "neighborhood")?,
        council_district: get(r, "council_district")?,
        police_district: get(r, "police_district")?,
        channel: get(r, "channel")?,
        opened_at: from_ms(get(r, "opened_at")?)?,
    })
}
