//! Photos and videos: what is known of them; the bytes are in the blob store under their keys.

use crate::db::{Db, backend, execute, get, get_code, number, row, rows};
use crate::sql::{Sql, insert};
use crate::time::to_ms;
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use sea_orm::{QueryResult, Value};
use stoa_domain::requests::{Reference, Visibility};
use uuid::Uuid;

/// A photo or video.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaRecord {
    pub id: Uuid,
    /// `None` while it belongs to a draft.
    pub request_id: Option<i64>,
    pub draft_token_hash: Option<String>,
    pub position: i64,
    pub mime: String,
    /// Pixels; 0 where unknown.
    pub width: u32,
    pub height: u32,
    /// Bytes.
    pub size: u64,
    pub blob_key: String,
    /// `None` for a video.
    pub thumb_key: Option<String>,
    pub alt: String,
    /// What it looks like (see `stoa_domain::requests::similar::photo_hash`); `None` for a video and for old photos.
    pub photo_hash: Option<u64>,
    /// The entry of the timeline that it is the evidence of; then it is no part of the report.
    pub evidence_of: Option<i64>,
}

const SELECT: &str = "SELECT id, request_id, draft_token_hash, position, mime, width, height, size, blob_key, thumb_key, alt, \
     photo_hash, evidence_of \
     FROM media";

fn read(r: &QueryResult) -> Result<MediaRecord> {
    let unsigned = |column| get::<i64>(r, column).map(i64::unsigned_abs);
    Ok(MediaRecord {
        id: get(r, "id")?,
        request_id: get(r, "request_id")?,
        draft_token_hash: get(r, "draft_token_hash")?,
        position: get(r, "position")?,
        mime: get(r, "mime")?,
        width: unsigned("width")? as u32,
        height: unsigned("height")? as u32,
        size: unsigned("size")?,
        blob_key: get(r, "blob_key")?,
        thumb_key: get(r, "thumb_key")?,
        alt: get(r, "alt")?,
        photo_hash: get::<Option<i64>>(r, "photo_hash")?.map(i64::cast_unsigned),
        evidence_of: get(r, "evidence_of")?,
    })
}

fn values(m: &MediaRecord, at: DateTime<Utc>) -> Vec<(&'static str, Value)> {
    vec![
        ("id", m.id.into()),
        ("request_id", m.request_id.into()),
        ("draft_token_hash", m.draft_token_hash.clone().into()),
        ("position", m.position.into()),
        ("mime", m.mime.clone().into()),
        ("width", i64::from(m.width).into()),
        ("height", i64::from(m.height).into()),
        ("size", (m.size as i64).into()),
        ("blob_key", m.blob_key.clone().into()),
        ("thumb_key", m.thumb_key.clone().into()),
        ("alt", m.alt.clone().into()),
        ("photo_hash", m.photo_hash.map(u64::cast_signed).into()),
        ("created_at", to_ms(at).into()),
        ("evidence_of", m.evidence_of.into()),
    ]
}

/// Adds one.
pub async fn add(tx: &Tx, m: &MediaRecord, at: DateTime<Utc>) -> Result<()> {
    execute(tx, insert("media", values(m, at))).await.map(drop)
}

/// Adds many at once, each with its time, for loading a city.
pub async fn add_many(tx: &Tx, all: &[(MediaRecord, DateTime<Utc>)]) -> Result<()> {
    for chunk in all.chunks(1_000) {
        let mut sql = Sql::with_many_values(
            backend(tx),
            "INSERT INTO media (id, request_id, draft_token_hash, position, mime, width, height, size, blob_key, \
             thumb_key, alt, photo_hash, created_at, evidence_of) VALUES ",
        );
        for (i, (m, at)) in chunk.iter().enumerate() {
            sql.push(if i > 0 { ", " } else { "" });
            sql.list(values(m, *at).into_iter().map(|(_, value)| value));
        }
        execute(tx, sql).await?;
    }
    Ok(())
}

/// Of a report, in order; with what is hidden.
pub async fn of_request(db: &impl Db, request_id: i64) -> Result<Vec<MediaRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE evidence_of IS NULL AND request_id = ")
        .bind(request_id)
        .push(" ORDER BY position");
    rows(db, sql).await?.iter().map(read).collect()
}

/// What closings of a request show, as far as it is in sight.
pub async fn evidence_of(db: &impl Db, request_id: i64) -> Result<Vec<MediaRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE evidence_of IS NOT NULL AND hidden_at IS NULL AND request_id = ")
        .bind(request_id)
        .push(" ORDER BY evidence_of, position");
    rows(db, sql).await?.iter().map(read).collect()
}

/// What of a report's is in sight, in order.
pub async fn shown_of(db: &impl Db, request_id: i64) -> Result<Vec<MediaRecord>> {
    of_requests(db, &[request_id]).await
}

/// What of many reports' is in sight, each in order.
pub async fn of_requests(db: &impl Db, request_ids: &[i64]) -> Result<Vec<MediaRecord>> {
    if request_ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE request_id IN ");
    sql.list(request_ids.iter().copied())
        .push(" AND hidden_at IS NULL AND evidence_of IS NULL ORDER BY request_id, position");
    rows(db, sql).await?.iter().map(read).collect()
}

/// A request's file with who may see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Sighted {
    pub file: MediaRecord,
    pub reference: Reference,
    /// Of the request.
    pub visibility: Visibility,
    /// Is the file itself hidden?
    pub hidden: bool,
}

const SIGHTED: &str = "SELECT m.id, m.request_id, m.draft_token_hash, m.position, m.mime, m.width, m.height, m.size, \
     m.blob_key, m.thumb_key, m.alt, m.photo_hash, m.evidence_of, m.hidden_at, r.reference, r.visibility \
     FROM media m JOIN request r ON r.id = m.request_id";

fn read_sighted(r: &QueryResult) -> Result<Sighted> {
    Ok(Sighted {
        file: read(r)?,
        reference: get_code(r, "reference", |c| c.parse().ok())?,
        visibility: get_code(r, "visibility", Visibility::parse)?,
        hidden: get::<Option<i64>>(r, "hidden_at")?.is_some(),
    })
}

/// A request's file by its id.
pub async fn sighted(db: &impl Db, id: Uuid) -> Result<Option<Sighted>> {
    let mut sql = Sql::new(SIGHTED);
    sql.push(" WHERE m.id = ").bind(id);
    row(db, sql).await?.as_ref().map(read_sighted).transpose()
}

/// All of a request's files, in order, each with who may see it.
pub async fn all_sighted(db: &impl Db, request_id: i64) -> Result<Vec<Sighted>> {
    let mut sql = Sql::new(SIGHTED);
    sql.push(" WHERE m.request_id = ")
        .bind(request_id)
        .push(" ORDER BY m.position");
    rows(db, sql).await?.iter().map(read_sighted).collect()
}

/// Hides a request's file since then, or shows it again; `false` where it was so already.
pub async fn set_hidden(
    tx: &Tx,
    request_id: i64,
    id: Uuid,
    since: Option<DateTime<Utc>>,
) -> Result<bool> {
    tx.will_change_requests();
    let mut sql = Sql::new("UPDATE media SET hidden_at = ");
    sql.bind(since.map(to_ms))
        .push(" WHERE request_id = ")
        .bind(request_id)
        .push(" AND id = ")
        .bind(id);
    sql.push(match since {
        Some(_) => " AND hidden_at IS NULL",
        None => " AND hidden_at IS NOT NULL",
    });
    Ok(execute(tx, sql).await? > 0)
}

/// Of a draft, in order.
pub async fn of_draft(db: &impl Db, draft_token_hash: &str) -> Result<Vec<MediaRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE request_id IS NULL AND draft_token_hash = ")
        .bind(draft_token_hash)
        .push(" ORDER BY position");
    rows(db, sql).await?.iter().map(read).collect()
}

/// One.
pub async fn by_id(db: &impl Db, id: Uuid) -> Result<Option<MediaRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE id = ").bind(id);
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// Gives a draft's media to the request it became, behind those it has.
pub async fn attach(tx: &Tx, draft_token_hash: &str, request_id: i64) -> Result<u64> {
    let mut sql = Sql::new("UPDATE media SET draft_token_hash = NULL, request_id = ");
    sql.bind(request_id)
        .push(" WHERE request_id IS NULL AND draft_token_hash = ")
        .bind(draft_token_hash);
    execute(tx, sql).await
}

/// The same, where the request has media up to `next` already.
pub async fn attach_behind(
    tx: &Tx,
    draft_token_hash: &str,
    request_id: i64,
    next: i64,
) -> Result<u64> {
    let mut sql = Sql::new("UPDATE media SET position = position + ");
    sql.bind(next)
        .push(" WHERE request_id IS NULL AND draft_token_hash = ")
        .bind(draft_token_hash);
    execute(tx, sql).await?;
    attach(tx, draft_token_hash, request_id).await
}

/// Says anew what a photo shows.
pub async fn set_alt(tx: &Tx, id: Uuid, alt: &str) -> Result<()> {
    let mut sql = Sql::new("UPDATE media SET alt = ");
    sql.bind(alt).push(" WHERE id = ").bind(id);
    execute(tx, sql).await.map(drop)
}

/// Lets go of one of a draft's: nobody's from now on ([`dropped`]). Answers whether it was there.
pub async fn drop_of_draft(tx: &Tx, draft_token_hash: &str, id: Uuid) -> Result<bool> {
    let mut sql = Sql::new(
        "UPDATE media SET draft_token_hash = NULL WHERE request_id IS NULL AND draft_token_hash = ",
    );
    sql.bind(draft_token_hash).push(" AND id = ").bind(id);
    Ok(execute(tx, sql).await? > 0)
}

/// Media that belong to nobody any more, some of them.
pub async fn dropped(db: &impl Db, limit: u32) -> Result<Vec<MediaRecord>> {
    let mut sql = Sql::new(SELECT);
    sql.push(" WHERE request_id IS NULL AND draft_token_hash IS NULL ORDER BY id LIMIT ")
        .bind(i64::from(limit));
    rows(db, sql).await?.iter().map(read).collect()
}

/// Does another row name the blob? The same photo sent twice is kept once.
pub async fn is_shared(db: &impl Db, blob_key: &str, but: Uuid) -> Result<bool> {
    let mut sql = Sql::new("SELECT COUNT(*) FROM media WHERE id <> ");
    sql.bind(but).push(" AND blob_key = ").bind(blob_key);
    Ok(number(db, sql).await? > 0)
}

/// Removes one that belongs to nobody.
pub async fn delete_dropped(tx: &Tx, id: Uuid) -> Result<()> {
    let mut sql = Sql::new(
        "DELETE FROM media WHERE request_id IS NULL AND draft_token_hash IS NULL AND id = ",
    );
    sql.bind(id);
    execute(tx, sql).await.map(drop)
}
