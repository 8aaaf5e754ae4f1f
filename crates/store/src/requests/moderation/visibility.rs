//! Who may see a request, what its parts say, and where it came from.

use super::super::record::{COLUMNS, RequestRecord, read};
use crate::db::{Db, execute, rows, to_json};
use crate::keyset;
use crate::sql::Sql;
use crate::time::to_ms;
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use stoa_domain::Page;
use stoa_domain::form::Answer;
use stoa_domain::requests::{Publication, Visibility};

/// Says who may see a request: the one writer of that column besides [`begin`]. `false`: it stood elsewhere by now.
pub async fn set(
    tx: &Tx,
    id: i64,
    from: Visibility,
    to: Visibility,
    at: DateTime<Utc>,
) -> Result<bool> {
    tx.will_change_requests();
    let mut sql = Sql::new("UPDATE request SET visibility = ");
    sql.bind(to.code())
        .push(", version = version + 1, updated_at = ")
        .bind(to_ms(at));
    sql.push(" WHERE id = ")
        .bind(id)
        .push(" AND visibility = ")
        .bind(from.code());
    Ok(execute(tx, sql).await? > 0)
}

/// How a request begins that was just written: who may see it, and where it came from, as a hash.
pub async fn begin(
    tx: &Tx,
    id: i64,
    visibility: Visibility,
    source_hash: Option<&str>,
) -> Result<()> {
    if visibility.is_public() && source_hash.is_none() {
        return Ok(()); // as it was written
    }
    let mut sql = Sql::new("UPDATE request SET visibility = ");
    sql.bind(visibility.code()).push(", source_hash = ");
    sql.bind(source_hash.map(str::to_owned));
    sql.push(" WHERE id = ").bind(id);
    execute(tx, sql).await.map(drop)
}

/// The same of many that were just written.
pub async fn begin_many(tx: &Tx, ids: &[i64], visibility: Visibility) -> Result<()> {
    if visibility.is_public() || ids.is_empty() {
        return Ok(()); // as they were written
    }
    let mut sql = Sql::new("UPDATE request SET visibility = ");
    sql.bind(visibility.code()).push(" WHERE id IN ");
    sql.list(ids.iter().copied());
    execute(tx, sql).await.map(drop)
}

/// Says of all requests of a service who may see them, now that the catalogue says so: private ones nobody else, and of
/// those that were private nobody until staff looked. How many changed.
pub async fn follow_service(tx: &Tx, code: &str, publication: Publication) -> Result<u64> {
    tx.will_change_requests();
    let (to, from): (Visibility, &[Visibility]) = match publication {
        Publication::Private => (
            Visibility::Private,
            &[Visibility::Public, Visibility::Waiting, Visibility::Hidden],
        ),
        Publication::AtOnce | Publication::LookedAt => {
            (Visibility::Waiting, &[Visibility::Private])
        }
    };
    let mut sql = Sql::new("UPDATE request SET visibility = ");
    sql.bind(to.code())
        .push(", version = version + 1 WHERE service_code = ")
        .bind(code)
        .push(" AND visibility IN ")
        .list(from.iter().map(|v| v.code()));
    execute(tx, sql).await
}

/// Where a request came from, as a hash; `None` where that is not known or forgotten.
pub async fn source_of(db: &impl Db, id: i64) -> Result<Option<String>> {
    let mut sql = Sql::new("SELECT source_hash FROM request WHERE id = ");
    sql.bind(id);
    let found = rows(db, sql).await?;
    let first = found.first().map(|r| crate::db::get(r, "source_hash"));
    Ok(first.transpose()?.flatten())
}

/// Forgets where requests came from that came in before then; how many.
pub async fn forget_sources(tx: &Tx, before: DateTime<Utc>) -> Result<u64> {
    let mut sql = Sql::new(
        "UPDATE request SET source_hash = NULL WHERE source_hash IS NOT NULL AND opened_at < ",
    );
    sql.bind(to_ms(before));
    execute(tx, sql).await
}

/// A page of what waits for a look, the longest waiting first. The cursor is the last one's number.
pub async fn waiting(
    db: &impl Db,
    limit: u32,
    cursor: Option<&str>,
) -> Result<Page<RequestRecord>> {
    let mut sql = Sql::new(&format!(
        "SELECT {COLUMNS} FROM request r WHERE r.visibility = 'waiting'"
    ));
    if let Some(last) = cursor.and_then(|c| c.parse::<i64>().ok()) {
        sql.push(" AND r.id > ").bind(last);
    }
    sql.push(" ORDER BY r.id LIMIT ").bind(i64::from(limit) + 1);
    let all = rows(db, sql)
        .await?
        .iter()
        .map(read)
        .collect::<Result<_>>()?;
    Ok(keyset::page(all, limit, |r: &RequestRecord| {
        r.id.to_string()
    }))
}

/// Puts other words in the place of the description.
pub async fn set_description(tx: &Tx, id: i64, text: &str) -> Result<()> {
    let mut sql = Sql::new("UPDATE request SET description = ");
    sql.bind(text).push(" WHERE id = ").bind(id);
    tx.will_change_requests();
    execute(tx, sql).await.map(drop)
}

/// Puts other words in the place of address and place.
pub async fn set_address(
    tx: &Tx,
    id: i64,
    address: Option<&str>,
    place_words: Option<&str>,
) -> Result<()> {
    let mut sql = Sql::new("UPDATE request SET address = ");
    sql.bind(address.map(str::to_owned))
        .push(", place_words = ")
        .bind(place_words.map(str::to_owned));
    sql.push(" WHERE id = ").bind(id);
    tx.will_change_requests();
    execute(tx, sql).await.map(drop)
}

/// Puts other answers in the place of a request's.
pub async fn set_answers(tx: &Tx, id: i64, answers: &[Answer]) -> Result<()> {
    let mut sql = Sql::new("UPDATE request SET answers = ");
    sql.bind(to_json(&answers)?).push(" WHERE id = ").bind(id);
    execute(tx, sql).await.map(drop)
}

/// Puts other words in the place of a public entry's: in the timeline, and where they wait for a digest. `None`: there is
/// no such entry; else what it said.
pub async fn set_update(
    tx: &Tx,
    request_id: i64,
    activity_id: i64,
    text: &str,
) -> Result<Option<String>> {
    let mut sql = Sql::new("SELECT body FROM activity WHERE request_id = ");
    sql.bind(request_id)
        .push(" AND id = ")
        .bind(activity_id)
        .push(" AND internal = ")
        .bind(false)
        .push(" AND kind IN ('status', 'update', 'message') AND body IS NOT NULL");
    let Some(found) = rows(tx, sql).await?.into_iter().next() else {
        return Ok(None);
    };
    let before: String = crate::db::get(&found, "body")?;
    let mut sql = Sql::new("UPDATE activity SET body = ");
    sql.bind(text).push(" WHERE id = ").bind(activity_id);
    execute(tx, sql).await?;
    let mut sql = Sql::new("UPDATE digest_item SET body = ");
    sql.bind(text)
        .push(" WHERE request_id = ")
        .bind(request_id)
        .push(" AND body = ")
        .bind(before.as_str());
    execute(tx, sql).await?;
    Ok(Some(before))
}
