//! A list of requests by position, newest report first: for programs that count pages. People's lists go by keyset
//! ([`super::list`]).

use super::condition::{self, ListQuery};
use super::record::{COLUMNS, RequestRecord, read};
use crate::Result;
use crate::db::{Db, backend, rows};
use crate::sql::Sql;

/// At most `limit` requests of a filter, by when they were reported, after the first `offset`.
pub async fn newest(
    db: &impl Db,
    query: &ListQuery,
    offset: u64,
    limit: u32,
) -> Result<Vec<RequestRecord>> {
    let mut sql = Sql::new(&format!("SELECT {COLUMNS} FROM request r"));
    condition::push(&mut sql, backend(db), query);
    sql.push(" ORDER BY r.opened_at DESC, r.id DESC LIMIT ")
        .bind(i64::from(limit));
    sql.push(" OFFSET ")
        .bind(offset.min(i64::MAX as u64) as i64);
    rows(db, sql).await?.iter().map(read).collect()
}
