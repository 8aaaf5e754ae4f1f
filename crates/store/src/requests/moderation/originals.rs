//! What blacked-out parts said at first.

use crate::db::{Db, execute, get, row, rows};
use crate::sql::{Sql, insert};
use crate::time::{from_ms, to_ms};
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;

/// An original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    /// As `stoa_domain::requests::moderation::Part` writes it.
    pub part: String,
    pub text: String,
    /// When it was blacked out first, and who did.
    pub at: DateTime<Utc>,
    pub actor: Option<String>,
}

fn read(r: &QueryResult) -> Result<Original> {
    Ok(Original {
        part: get(r, "part")?,
        text: get(r, "body")?,
        at: from_ms(get(r, "at")?)?,
        actor: get(r, "actor")?,
    })
}

/// Keeps one. A part that is blacked out again keeps its first.
pub async fn keep(tx: &Tx, request_id: i64, original: &Original) -> Result<()> {
    let mut sql = insert(
        "original",
        vec![
            ("request_id", request_id.into()),
            ("part", original.part.clone().into()),
            ("body", original.text.clone().into()),
            ("at", to_ms(original.at).into()),
            ("actor", original.actor.clone().into()),
        ],
    );
    sql.push(" ON CONFLICT (request_id, part) DO NOTHING");
    execute(tx, sql).await.map(drop)
}

/// Of a request, in the order they were blacked out.
pub async fn of_request(db: &impl Db, request_id: i64) -> Result<Vec<Original>> {
    let mut sql = Sql::new("SELECT part, body, at, actor FROM original WHERE request_id = ");
    sql.bind(request_id).push(" ORDER BY at, part");
    rows(db, sql).await?.iter().map(read).collect()
}

/// Of one part.
pub async fn of_part(db: &impl Db, request_id: i64, part: &str) -> Result<Option<Original>> {
    let mut sql = Sql::new("SELECT part, body, at, actor FROM original WHERE request_id = ");
    sql.bind(request_id).push(" AND part = ").bind(part);
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// Forgets one: the part says it again.
pub async fn remove(tx: &Tx, request_id: i64, part: &str) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM original WHERE request_id = ");
    sql.bind(request_id).push(" AND part = ").bind(part);
    execute(tx, sql).await.map(drop)
}
