//! What became of each promise, for counting.

use super::super::condition::PUBLIC;
use crate::Result;
use crate::db::{Db, get, rows};
use crate::sql::Sql;
use crate::time::{from_ms, from_ms_opt};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use stoa_domain::requests::promise::Clock;

/// A case as it counts.
#[derive(Debug, Clone)]
pub struct Outcome {
    pub id: i64,
    pub service_code: String,
    pub council_district: Option<String>,
    pub opened_at: DateTime<Utc>,
    pub clock: Clock,
}

/// Cases everyone may see, without merged ones (theirs is the promise of the one that goes on): at most `limit` after a
/// number, in the order of numbers.
pub async fn outcomes(db: &impl Db, after: i64, limit: u32) -> Result<Vec<Outcome>> {
    let mut sql = Sql::new(&format!(
        "SELECT r.id, r.service_code, r.council_district, r.opened_at, r.closed_at, r.due_at, r.paused_at, r.paused_due_at, \
         r.reopened FROM request r WHERE {PUBLIC} AND r.status <> 'duplicate' AND r.id > "
    ));
    sql.bind(after)
        .push(" ORDER BY r.id LIMIT ")
        .bind(i64::from(limit));
    rows(db, sql).await?.iter().map(read).collect()
}

fn read(r: &QueryResult) -> Result<Outcome> {
    let due: Option<i64> = get(r, "due_at")?;
    Ok(Outcome {
        id: get(r, "id")?,
        service_code: get(r, "service_code")?,
        council_district: get(r, "council_district")?,
        opened_at: from_ms(get(r, "opened_at")?)?,
        clock: Clock {
            due: from_ms_opt(due.or(get(r, "paused_due_at")?))?,
            paused_at: from_ms_opt(get(r, "paused_at")?)?,
            closed_at: from_ms_opt(get(r, "closed_at")?)?,
            reopened: get::<i64>(r, "reopened")?.try_into().unwrap_or(0),
            ..Clock::default()
        },
    })
}
