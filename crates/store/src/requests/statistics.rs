//! Numbers over all requests of a filter.

use super::condition::{self, ListQuery};
use super::facts;
use crate::Result;
use crate::db::{Db, backend, get, rows};
use crate::memo::remembered;
use crate::sql::Sql;
use sea_orm::DbBackend;
use stoa_domain::requests::{Intake, IntakeStatistics, RequestFilter};

/// By which ways the requests of a filter came. Facts tell; of words and named requests the rows.
pub async fn by_channel(db: &impl Db, query: &ListQuery) -> Result<IntakeStatistics> {
    let asked = async {
        if facts::can_answer(db, query) {
            let counts = facts::by_word(db, query, |f| f.channel).await?.into_iter();
            let counts = counts.map(|(code, n)| (Intake::of_code(&code), n));
            return Ok(IntakeStatistics::of(counts));
        }
        let sql = channel_counts(backend(db), query);
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

pub(crate) fn channel_counts(backend: DbBackend, query: &ListQuery) -> Sql {
    // Of everything the index by channel tells alone, in its order. Of a filter: grouped by an expression, so that SQLite reads
    // what the filter holds and not all in the channels' order.
    let everything = query.filter == RequestFilter::default()
        && query.from_at.is_none()
        && query.to_at.is_none();
    let channel = match everything {
        true => "r.channel",
        false => "COALESCE(r.channel, '')",
    };
    let mut sql = Sql::new(&format!(
        "SELECT {channel} AS channel, COUNT(*) AS n FROM request r"
    ));
    condition::push(&mut sql, backend, query);
    sql.push(" GROUP BY ").push(channel);
    sql
}
