//! Tasks.

use crate::db::{Db, execute, get, rows};
use crate::sql::{Sql, insert};
use crate::time::{from_ms_opt, to_ms};
use crate::{Result, StoreError, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use stoa_domain::accounts::StaffRef;
use stoa_domain::requests::work::NewTask;
use uuid::Uuid;

/// A task as it is stored.
#[derive(Debug, Clone, PartialEq)]
pub struct TaskRecord {
    pub id: i64,
    pub version: i64,
    pub text: String,
    pub assignee: Option<StaffRef>,
    pub due: Option<NaiveDate>,
    pub done_at: Option<DateTime<Utc>>,
    pub done_by: Option<String>,
}

/// Those of a case: what is to be done first.
pub async fn of_request(db: &impl Db, request_id: i64) -> Result<Vec<TaskRecord>> {
    let mut sql = Sql::new(
        "SELECT t.id, t.version, t.body, t.assignee_id, s.name, t.due, t.done_at, t.done_by FROM task t \
         LEFT JOIN staff s ON s.id = t.assignee_id WHERE t.request_id = ",
    );
    sql.bind(request_id)
        .push(" ORDER BY CASE WHEN t.done_at IS NULL THEN 0 ELSE 1 END, t.id");
    let found = rows(db, sql).await?;
    found
        .iter()
        .map(|r| {
            let (id, name): (Option<Uuid>, Option<String>) =
                (get(r, "assignee_id")?, get(r, "name")?);
            let due: Option<String> = get(r, "due")?;
            let due = due.map(|day| {
                let read = NaiveDate::parse_from_str(&day, "%Y-%m-%d");
                read.map_err(|_| StoreError::Corrupt(format!("due: {day}")))
            });
            Ok(TaskRecord {
                id: get(r, "id")?,
                version: get(r, "version")?,
                text: get(r, "body")?,
                assignee: id.zip(name).map(|(id, name)| StaffRef { id, name }),
                due: due.transpose()?,
                done_at: from_ms_opt(get(r, "done_at")?)?,
                done_by: get(r, "done_by")?,
            })
        })
        .collect()
}

/// Adds one.
pub async fn add(
    tx: &Tx,
    request_id: i64,
    new: &NewTask,
    by: Option<&str>,
    at: DateTime<Utc>,
) -> Result<()> {
    let sql = insert(
        "task",
        vec![
            ("request_id", request_id.into()),
            ("body", new.text.clone().into()),
            ("assignee_id", new.assignee.into()),
            (
                "due",
                new.due.map(|d| d.format("%Y-%m-%d").to_string()).into(),
            ),
            ("created_at", to_ms(at).into()),
            ("created_by", by.map(str::to_owned).into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// Says that one of a case is done (by whom and when), or to be done again; `false`: somebody was faster, or there is none.
pub async fn set_done(
    tx: &Tx,
    request_id: i64,
    (id, version): (i64, i64),
    done: Option<(&str, DateTime<Utc>)>,
) -> Result<bool> {
    let mut sql = Sql::new("UPDATE task SET version = version + 1, done_at = ");
    sql.bind(done.map(|(_, at)| to_ms(at)))
        .push(", done_by = ")
        .bind(done.map(|(by, _)| by.to_owned()))
        .push(" WHERE id = ")
        .bind(id)
        .push(" AND version = ")
        .bind(version)
        .push(" AND request_id = ")
        .bind(request_id);
    Ok(execute(tx, sql).await? > 0)
}
