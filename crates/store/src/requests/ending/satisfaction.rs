//! How it was, as those said who were asked.

use crate::db::{Db, execute, get, number, row};
use crate::sql::{Sql, insert};
use crate::time::to_ms;
use crate::{Result, Tx};
use chrono::{DateTime, Utc};

/// What the asked answered.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Answers {
    pub asked: u64,
    pub answered: u64,
    /// The mean of the scores; nothing where nobody answered.
    pub mean: Option<f64>,
}

/// Writes down that a case's reporter is asked; `false` where they were before.
pub async fn ask(tx: &Tx, request_id: i64, at: DateTime<Utc>) -> Result<bool> {
    let mut sql = insert(
        "satisfaction",
        vec![
            ("request_id", request_id.into()),
            ("asked_at", to_ms(at).into()),
        ],
    );
    sql.push(" ON CONFLICT (request_id) DO NOTHING");
    Ok(execute(tx, sql).await? > 0)
}

/// Was a case's reporter asked?
pub async fn is_asked(db: &impl Db, request_id: i64) -> Result<bool> {
    let mut sql = Sql::new("SELECT COUNT(*) FROM satisfaction WHERE request_id = ");
    sql.bind(request_id);
    Ok(number(db, sql).await? > 0)
}

/// Writes an answer down, over the one there was.
pub async fn answer(
    tx: &Tx,
    request_id: i64,
    score: u8,
    remark: Option<&str>,
    at: DateTime<Utc>,
) -> Result<()> {
    let mut sql = Sql::new("UPDATE satisfaction SET score = ");
    sql.bind(i64::from(score))
        .push(", remark = ")
        .bind(remark.map(str::to_owned))
        .push(", answered_at = ")
        .bind(to_ms(at))
        .push(" WHERE request_id = ")
        .bind(request_id);
    execute(tx, sql).await.map(drop)
}

/// What came of asking.
pub async fn answers(db: &impl Db) -> Result<Answers> {
    let sql = Sql::new(
        "SELECT COUNT(*) AS asked, COUNT(score) AS answered, CAST(COALESCE(SUM(score), 0) AS BIGINT) AS points FROM satisfaction",
    );
    let Some(found) = row(db, sql).await? else {
        return Ok(Answers::default());
    };
    let of = |column| get::<i64>(&found, column).map(i64::unsigned_abs);
    let (answered, points) = (of("answered")?, of("points")?);
    Ok(Answers {
        asked: of("asked")?,
        answered,
        mean: (answered > 0).then(|| points as f64 / answered as f64),
    })
}
