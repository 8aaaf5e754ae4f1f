//! Which requests belong together.

use crate::db::{Db, execute, get, get_code, number, rows};
use crate::sql::{Sql, insert};
use crate::time::to_ms;
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use stoa_domain::requests::{Reference, Status, Visibility};

/// How two requests belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// `from` is closed; `to` goes on for it.
    Duplicate,
    /// `from` is a part of `to`.
    Part,
    /// See also: the earlier is `from`.
    SeeAlso,
}

impl Relation {
    /// The stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Duplicate => "duplicate",
            Self::Part => "part",
            Self::SeeAlso => "see_also",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        [Self::Duplicate, Self::Part, Self::SeeAlso]
            .into_iter()
            .find(|r| r.code() == code)
    }
}

/// The other end of a relation, as seen from a request.
#[derive(Debug, Clone, PartialEq)]
pub struct Other {
    pub relation: Relation,
    /// Does the relation begin here (this one is the duplicate, the part)?
    pub from_here: bool,
    pub id: i64,
    pub reference: Reference,
    pub service_code: String,
    pub status: Status,
    /// Who may see it.
    pub visibility: Visibility,
}

/// Adds one; `false` where it stands already. `Conflict` where `from` has another survivor or parent.
pub async fn add(
    tx: &Tx,
    relation: Relation,
    from: i64,
    to: i64,
    at: DateTime<Utc>,
) -> Result<bool> {
    let mut sql = insert(
        "relation",
        vec![
            ("kind", relation.code().into()),
            ("from_id", from.into()),
            ("to_id", to.into()),
            ("created_at", to_ms(at).into()),
        ],
    );
    sql.push(" ON CONFLICT (from_id, kind, to_id) DO NOTHING");
    Ok(execute(tx, sql).await? > 0)
}

/// Takes one away; `false` where there is none.
pub async fn remove(tx: &Tx, relation: Relation, from: i64, to: i64) -> Result<bool> {
    let mut sql = Sql::new("DELETE FROM relation WHERE kind = ");
    sql.bind(relation.code())
        .push(" AND from_id = ")
        .bind(from)
        .push(" AND to_id = ")
        .bind(to);
    Ok(execute(tx, sql).await? > 0)
}

/// The duplicates of `from` become duplicates of `to`.
pub async fn pass_on(tx: &Tx, from: i64, to: i64) -> Result<()> {
    let mut sql = Sql::new("UPDATE relation SET to_id = ");
    sql.bind(to)
        .push(" WHERE kind = 'duplicate' AND to_id = ")
        .bind(from);
    execute(tx, sql).await.map(drop)
}

/// Everything that belongs to a request, in the order it came to be.
pub async fn of_request(db: &impl Db, id: i64) -> Result<Vec<Other>> {
    let mut sql = Sql::new(
        "SELECT x.kind, x.here, r.id, r.reference, r.service_code, r.status, r.visibility FROM (\
         SELECT kind, 1 AS here, to_id AS other, created_at FROM relation WHERE from_id = ",
    );
    sql.bind(id)
        .push(" UNION ALL SELECT kind, 0, from_id, created_at FROM relation WHERE to_id = ")
        .bind(id)
        .push(") x JOIN request r ON r.id = x.other ORDER BY x.created_at, r.id");
    rows(db, sql)
        .await?
        .iter()
        .map(|r| {
            Ok(Other {
                relation: get_code(r, "kind", Relation::parse)?,
                from_here: get::<i32>(r, "here")? == 1,
                id: get(r, "id")?,
                reference: get_code(r, "reference", |c| c.parse().ok())?,
                service_code: get(r, "service_code")?,
                status: get_code(r, "status", Status::parse)?,
                visibility: get_code(r, "visibility", Visibility::parse)?,
            })
        })
        .collect()
}

/// Is the request a part of another, or has it parts?
pub async fn is_in_parts(db: &impl Db, id: i64) -> Result<(bool, bool)> {
    let mut sql = Sql::new("SELECT COUNT(*) FROM relation WHERE kind = 'part' AND from_id = ");
    sql.bind(id);
    let part = number(db, sql).await? > 0;
    let mut sql = Sql::new("SELECT COUNT(*) FROM relation WHERE kind = 'part' AND to_id = ");
    sql.bind(id);
    Ok((part, number(db, sql).await? > 0))
}
