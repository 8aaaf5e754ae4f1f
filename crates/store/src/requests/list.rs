//! Lists of requests, a page at a time.

use super::by_words;
use super::condition::{self, DUE, ListQuery};
use super::facts;
use super::nearest;
use super::record::{COLUMNS, RequestRecord, read};
use crate::Result;
use crate::db::{Db, backend, get, number, rows};
use crate::memo::remembered;
use crate::sql::Sql;
use crate::time::to_ms;
use sea_orm::DbBackend;
use std::collections::HashMap;
use stoa_domain::Page;
use stoa_domain::page::COUNTED;
use stoa_domain::requests::Sort;
use uuid::Uuid;

/// A page of at most `limit` requests in the filter's order, and the cursor to the next. A cursor that this order did
/// not give starts from the beginning.
///
/// By keyset, so that what arrives in between neither skips nor doubles an entry: `<id>` for newest and oldest,
/// `<due>.<id>` for due; by distance it counts entries.
pub async fn page(
    db: &impl Db,
    query: &ListQuery,
    limit: u32,
    cursor: Option<&str>,
) -> Result<Page<RequestRecord>> {
    let after: Vec<i64> = cursor
        .map(|c| c.split('.').filter_map(|n| n.parse().ok()).collect())
        .unwrap_or_default();
    let sort = query.filter.sort;
    let count = i64::from(limit) + 1; // one more than shown tells whether there is a next page
    let offset = after.first().copied().unwrap_or(0).max(0);
    let near = query.filter.near.filter(|_| sort == Sort::Near);
    let mut items = match near {
        Some(near) => nearest::page(db, query, near, offset, count).await?,
        None if sort == Sort::Due => by_promise(db, query, &after, count).await?,
        None if backend(db) == DbBackend::Postgres && !query.filter.q.is_empty() => {
            by_words::page(db, query, &after, count).await?
        }
        None => by_arrival(db, query, &after, count).await?,
    };
    let more = items.len() > limit as usize;
    items.truncate(limit as usize);
    let next = items.last().filter(|_| more).map(|last| match sort {
        Sort::Due => format!("{}.{}", last.due_at.map_or(NEVER, to_ms), last.id),
        _ if near.is_some() => offset.saturating_add(i64::from(limit)).to_string(),
        _ => last.id.to_string(),
    });
    add_photos(db, &mut items).await?;
    Ok(Page {
        items,
        next,
        total: None,
    })
}

/// Without a promise: last, as if due at the end of time.
const NEVER: i64 = i64::MAX;

async fn by_promise(
    db: &impl Db,
    query: &ListQuery,
    after: &[i64],
    count: i64,
) -> Result<Vec<RequestRecord>> {
    let mut sql = Sql::new(&format!("SELECT {COLUMNS} FROM request r"));
    condition::push(&mut sql, backend(db), query);
    if let [due_at, id] = *after {
        sql.push(&format!(" AND ({DUE}, r.id) > ("));
        sql.bind(due_at).push(", ").bind(id).push(")");
    }
    sql.push(&format!(" ORDER BY {DUE}, r.id LIMIT "))
        .bind(count);
    rows(db, sql).await?.iter().map(read).collect()
}

/// Newest first, or oldest first where the filter says so.
async fn by_arrival(
    db: &impl Db,
    query: &ListQuery,
    after: &[i64],
    count: i64,
) -> Result<Vec<RequestRecord>> {
    let sql = arrival(backend(db), query, after, None, count);
    rows(db, sql).await?.iter().map(read).collect()
}

/// `within`: only ids from one to another.
pub(crate) fn arrival(
    backend: DbBackend,
    query: &ListQuery,
    after: &[i64],
    within: Option<(i64, i64)>,
    count: i64,
) -> Sql {
    let (beyond, order) = match query.filter.sort {
        Sort::Oldest => (">", ""),
        _ => ("<", " DESC"),
    };
    let mut sql = Sql::default();
    let id = condition::push_select(&mut sql, backend, query, COLUMNS);
    if let [last] = *after {
        sql.push(&format!(" AND {id} {beyond} ")).bind(last);
    }
    if let Some((from, to)) = within {
        sql.push(&format!(" AND {id} BETWEEN ")).bind(from);
        sql.push(" AND ").bind(to);
    }
    sql.push(&format!(" ORDER BY {id}{order} LIMIT "))
        .bind(count);
    sql
}

/// How many requests the filter holds; where words are searched, [`COUNTED`] at most: they may stand in a tenth of a million.
pub async fn count(db: &impl Db, query: &ListQuery) -> Result<u64> {
    let asked = async {
        if facts::can_answer(db, query) {
            return facts::number(db, query).await;
        }
        let sql = counting(backend(db), query);
        Ok(number(db, sql).await?.unsigned_abs())
    };
    match query.question() {
        Some(question) => remembered(db, format!("count {question}"), asked).await,
        None => asked.await,
    }
}

pub(crate) fn counting(backend: DbBackend, query: &ListQuery) -> Sql {
    if query.filter.q.is_empty() {
        let mut sql = Sql::new("SELECT COUNT(*) FROM request r");
        condition::push(&mut sql, backend, query);
        return sql;
    }
    let mut sql = Sql::new("SELECT COUNT(*) FROM (");
    condition::push_select(&mut sql, backend, query, "1");
    sql.push(" LIMIT ").bind(COUNTED as i64).push(") found");
    sql
}

/// How many requests stand in each status.
pub async fn count_by_status(db: &impl Db) -> Result<HashMap<String, u64>> {
    let found = rows(
        db,
        Sql::new("SELECT status, COUNT(*) AS n FROM request GROUP BY status"),
    )
    .await?;
    found
        .iter()
        .map(|r| Ok((get(r, "status")?, get::<i64>(r, "n")?.unsigned_abs())))
        .collect()
}

async fn add_photos(db: &impl Db, items: &mut [RequestRecord]) -> Result<()> {
    if items.is_empty() {
        return Ok(());
    }
    let mut sql = Sql::new(
        "SELECT request_id, id, alt FROM media WHERE thumb_key IS NOT NULL AND hidden_at IS NULL AND evidence_of IS NULL AND request_id IN ",
    );
    sql.list(items.iter().map(|i| i.id))
        .push(" ORDER BY request_id, position DESC");
    let mut first: HashMap<i64, (Uuid, String)> = HashMap::new();
    for r in rows(db, sql).await? {
        first.insert(get(&r, "request_id")?, (get(&r, "id")?, get(&r, "alt")?)); // the lowest position comes last
    }
    for item in items {
        item.first_photo = first.remove(&item.id);
    }
    Ok(())
}
