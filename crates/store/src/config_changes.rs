//! Who changed what of the city's settings, with what was before and after. Rows are only ever added.

use crate::db::{Db, get, get_code, number, row, rows, to_json};
use crate::sql::{Sql, insert};
use crate::time::{from_ms, to_ms};
use crate::{Result, StoreError, Tx, keyset};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use serde_json::Value;
use stoa_domain::Page;
use stoa_domain::configuration::Kind;
use uuid::Uuid;

/// A change to be written down.
#[derive(Debug, Clone, PartialEq)]
pub struct NewChange {
    pub at: DateTime<Utc>,
    /// Nobody of the desk where it was the portal itself.
    pub staff_id: Option<Uuid>,
    /// Who, by name, as it was then.
    pub actor: Option<String>,
    pub kind: Kind,
    /// Empty where there is one of its kind.
    pub subject: String,
    /// `None`: it was not there.
    pub before: Option<Value>,
    /// `None`: it is not there any more.
    pub after: Option<Value>,
    /// The change that this one takes back.
    pub undoes: Option<i64>,
}

/// A change as it is stored.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeRecord {
    /// Grows with every change.
    pub id: i64,
    pub change: NewChange,
    /// Is it the newest of its subject?
    pub newest: bool,
}

/// Of which changes a list is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Of<'a> {
    pub kind: Option<Kind>,
    pub subject: Option<&'a str>,
    pub staff_id: Option<Uuid>,
}

const SELECT: &str = "SELECT c.id, c.at, c.staff_id, c.actor, c.kind, c.subject, c.before_json, c.after_json, c.undoes, \
     CASE WHEN EXISTS (SELECT 1 FROM config_change n WHERE n.kind = c.kind AND n.subject = c.subject AND n.id > c.id) \
     THEN 0 ELSE 1 END AS newest FROM config_change c WHERE 1 = 1";

fn read(r: &QueryResult) -> Result<ChangeRecord> {
    Ok(ChangeRecord {
        id: get(r, "id")?,
        change: NewChange {
            at: from_ms(get(r, "at")?)?,
            staff_id: get(r, "staff_id")?,
            actor: get(r, "actor")?,
            kind: get_code(r, "kind", Kind::parse)?,
            subject: get(r, "subject")?,
            before: value(r, "before_json")?,
            after: value(r, "after_json")?,
            undoes: get(r, "undoes")?,
        },
        newest: get::<i32>(r, "newest")? == 1,
    })
}

fn value(r: &QueryResult, column: &str) -> Result<Option<Value>> {
    let text: Option<String> = get(r, column)?;
    text.map(|t| serde_json::from_str(&t))
        .transpose()
        .map_err(|e| StoreError::Corrupt(format!("{column}: {e}")))
}

/// Writes one down; its id.
pub async fn add(tx: &Tx, new: &NewChange) -> Result<i64> {
    let json = |v: &Option<Value>| v.as_ref().map(to_json).transpose();
    let mut sql = insert(
        "config_change",
        vec![
            ("at", to_ms(new.at).into()),
            ("staff_id", new.staff_id.into()),
            ("actor", new.actor.clone().into()),
            ("kind", new.kind.code().into()),
            ("subject", new.subject.clone().into()),
            ("before_json", json(&new.before)?.into()),
            ("after_json", json(&new.after)?.into()),
            ("undoes", new.undoes.into()),
        ],
    );
    sql.push(" RETURNING id");
    number(tx, sql).await
}

/// One.
pub async fn by_id(db: &impl Db, id: i64) -> Result<Option<ChangeRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" AND c.id = ").bind(id);
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// A page of them, the newest first. What is no cursor of a page before begins at the first.
pub async fn list(
    db: &impl Db,
    of: Of<'_>,
    limit: u32,
    cursor: Option<&str>,
) -> Result<Page<ChangeRecord>> {
    let mut sql = Sql::new(SELECT);
    if let Some(kind) = of.kind {
        sql.push(" AND c.kind = ").bind(kind.code());
    }
    if let Some(subject) = of.subject {
        sql.push(" AND c.subject = ").bind(subject);
    }
    if let Some(staff_id) = of.staff_id {
        sql.push(" AND c.staff_id = ").bind(staff_id);
    }
    if let Some(before) = cursor.and_then(|c| c.parse::<i64>().ok()) {
        sql.push(" AND c.id < ").bind(before);
    }
    sql.push(" ORDER BY c.id DESC LIMIT ")
        .bind(i64::from(limit) + 1);
    let all = rows(db, sql)
        .await?
        .iter()
        .map(read)
        .collect::<Result<_>>()?;
    Ok(keyset::page(all, limit, |c: &ChangeRecord| {
        c.id.to_string()
    }))
}
