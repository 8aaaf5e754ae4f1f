//! The newest or oldest requests that hold some words, on PostgreSQL.
//!
//! Its index knows which rows hold them and nothing of their order: all would be fetched to show fifty. Where many do, only
//! a stretch of the newest is asked first, and longer ones while that does not fill the page.

use super::condition::ListQuery;
use super::list::{arrival, count};
use super::record::{RequestRecord, read};
use crate::Result;
use crate::db::{Db, backend, number, rows};
use crate::sql::Sql;
use stoa_domain::requests::Sort;

/// With fewer finds all are fetched at once.
const FEW: u64 = 2_000;
/// How many ids the first stretch has, and how many times as many each further one.
const STRETCH: i64 = 50_000;
const LONGER: i64 = 8;

/// A page in the order of ids, beyond the last of the page before.
pub async fn page(
    db: &impl Db,
    query: &ListQuery,
    after: &[i64],
    wanted: i64,
) -> Result<Vec<RequestRecord>> {
    let ask = async |within: Option<(i64, i64)>| {
        let sql = arrival(backend(db), query, after, within, wanted);
        rows(db, sql)
            .await?
            .iter()
            .map(read)
            .collect::<Result<Vec<_>>>()
    };
    if count(db, query).await? < FEW {
        return ask(None).await;
    }
    let edge = async |which: &str| {
        let sql = format!("SELECT COALESCE({which}(id), 0) FROM request");
        number(db, Sql::new(&sql)).await
    };
    let (first, last) = (edge("MIN").await?, edge("MAX").await?);
    let mut stretch = STRETCH;
    loop {
        let (from, to) = match query.filter.sort {
            Sort::Oldest => {
                let from = after.first().copied().unwrap_or(first);
                (from, from.saturating_add(stretch))
            }
            _ => {
                let to = after.first().copied().unwrap_or(last);
                (to.saturating_sub(stretch), to)
            }
        };
        let found = ask(Some((from, to))).await?;
        let ended = match query.filter.sort {
            Sort::Oldest => to >= last,
            _ => from <= first,
        };
        if ended || found.len() as i64 >= wanted {
            return Ok(found);
        }
        stretch = stretch.saturating_mul(LONGER);
    }
}
