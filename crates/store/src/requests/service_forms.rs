//! The forms of services in every version they ever had, so that what was answered to an earlier one can still be read, and
//! the one that somebody is building.

use crate::db::{Db, execute, get, get_json, row, rows, to_json};
use crate::sql::{Sql, insert};
use crate::time::{from_ms, from_ms_opt, to_ms};
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use std::collections::BTreeSet;
use stoa_domain::form::{Form, FormDraft, FormRef, Page};
use uuid::Uuid;

/// Who made a version, by name, and when.
#[derive(Debug, Clone, Copy)]
pub struct Signed<'a> {
    pub at: DateTime<Utc>,
    pub by: Option<&'a str>,
}

/// A version of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct FormVersion {
    pub form: Form,
    /// `None`: it came with a load of the catalogue.
    pub at: Option<DateTime<Utc>>,
    /// By name.
    pub by: Option<String>,
}

/// A form that somebody is building.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptDraft {
    /// The version it was begun from.
    pub based_on: u32,
    pub at: DateTime<Utc>,
    /// Who was at it last, by id.
    pub staff_id: Option<Uuid>,
    pub form: FormDraft,
}

const SELECT: &str = "SELECT version AS form_version, body AS pages, at, actor FROM service_form WHERE service_code = ";

/// A form of a row with `form_version` and `pages`.
pub(super) fn read_form(r: &QueryResult) -> Result<Form> {
    Ok(Form {
        version: version(get(r, "form_version")?),
        pages: get_json(r, "pages")?,
    })
}

fn version(stored: i64) -> u32 {
    stored.try_into().unwrap_or(0)
}

/// The version of these pages, which are written down where they differ from the last.
pub(super) async fn keep_form(
    tx: &Tx,
    code: &str,
    pages: &[Page],
    by: Option<Signed<'_>>,
) -> Result<i64> {
    let mut sql = Sql::new(SELECT);
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
                ("at", by.map(|s| to_ms(s.at)).into()),
                ("actor", by.and_then(|s| s.by).map(str::to_owned).into()),
            ],
        );
        execute(tx, sql).await?;
    }
    Ok(version)
}

/// A form as it was in that version, also of a service that left the catalogue.
pub async fn form(db: &impl Db, of: &FormRef) -> Result<Option<Form>> {
    let mut sql = Sql::new(SELECT);
    sql.bind(of.code.as_str())
        .push(" AND version = ")
        .bind(i64::from(of.version));
    row(db, sql).await?.map(|r| read_form(&r)).transpose()
}

/// Every version of a service's form, the newest first.
pub async fn versions(db: &impl Db, code: &str) -> Result<Vec<FormVersion>> {
    let mut sql = Sql::new(SELECT);
    sql.bind(code).push(" ORDER BY version DESC");
    let read = |r: &QueryResult| {
        Ok(FormVersion {
            form: read_form(r)?,
            at: from_ms_opt(get(r, "at")?)?,
            by: get(r, "actor")?,
        })
    };
    rows(db, sql).await?.iter().map(read).collect()
}

/// The draft of a service's form.
pub async fn draft(db: &impl Db, code: &str) -> Result<Option<KeptDraft>> {
    let mut sql =
        Sql::new("SELECT based_on, at, staff_id, body FROM service_draft WHERE service_code = ");
    sql.bind(code);
    let read = |r: QueryResult| {
        Ok(KeptDraft {
            based_on: version(get(&r, "based_on")?),
            at: from_ms(get(&r, "at")?)?,
            staff_id: get(&r, "staff_id")?,
            form: get_json(&r, "body")?,
        })
    };
    row(db, sql).await?.map(read).transpose()
}

/// The services that somebody builds a form for.
pub async fn drafts(db: &impl Db) -> Result<BTreeSet<String>> {
    let found = rows(db, Sql::new("SELECT service_code FROM service_draft")).await?;
    found.iter().map(|r| get(r, "service_code")).collect()
}

/// Keeps it as it is now.
pub async fn keep_draft(tx: &Tx, code: &str, draft: &KeptDraft) -> Result<()> {
    let sql = insert(
        "service_draft",
        vec![
            ("service_code", code.into()),
            ("based_on", i64::from(draft.based_on).into()),
            ("at", to_ms(draft.at).into()),
            ("staff_id", draft.staff_id.into()),
            ("body", to_json(&draft.form)?.into()),
        ],
    );
    drop_draft(tx, code).await?;
    execute(tx, sql).await.map(drop)
}

/// Forgets it.
pub async fn drop_draft(tx: &Tx, code: &str) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM service_draft WHERE service_code = ");
    sql.bind(code);
    execute(tx, sql).await.map(drop)
}
