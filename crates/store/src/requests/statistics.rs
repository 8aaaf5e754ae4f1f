//! Numbers over all requests of a filter.

use super::condition::{self, ListQuery};
use crate::Result;
use crate::db::{Db, backend, get, rows};
use crate::memo::remembered;
use crate::sql::Sql;
use stoa_domain::requests::{Intake, IntakeStatistics};

/// By which ways the requests of a filter came. Without a filter an index alone tells.
pub async fn by_channel(db: &impl Db, query: &ListQuery) -> Result<IntakeStatistics> {
    let asked = async {
        let mut sql = Sql::new("SELECT r.channel, COUNT(*) AS n FROM request r");
        condition::push(&mut sql, backend(db), query);
        sql.push(" GROUP BY r.channel");
        let mut counts = Vec::new();
        for r in rows(db, sql).await? {
            let channel = Intake::of_code(&get::<String>(&r, "channel")?);
            counts.push((channel, get::<i64>(&r, "n")?.unsigned_abs()));
        }
        Ok(IntakeStatistics::of(counts))
    };
    match query.question() {
        Some(question) => remembered(db, format!("channels {question}"), asked).await,
        None => asked.await,
    }
}
