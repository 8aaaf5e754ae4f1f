//! The imports themselves. Whoever works on one holds a lease; what a step did is written with how far it came, in one transaction.

use crate::db::{Db, backend, execute, get, get_code, get_json, number, row, rows, to_json};
use crate::sql::{Sql, insert};
use crate::time::{from_ms, to_ms};
use crate::{Result, Tx, dialect};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use stoa_domain::requests::history::{Counts, Cursor, Layout, Mapping, Profile, State};
use uuid::Uuid;

/// An import.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportRecord {
    pub id: Uuid,
    /// The earlier system's name: with a row's own number there, what makes it one case.
    pub source: String,
    pub file_name: String,
    /// Bytes.
    pub size: u64,
    pub state: State,
    /// Who began it.
    pub by: Option<String>,
    pub created_at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
    pub layout: Layout,
    pub profile: Profile,
    pub mapping: Mapping,
    pub cursor: Cursor,
    pub counts: Counts,
    /// The lowest number of its cases.
    pub first_id: Option<i64>,
    /// Do the newest stand first in the file?
    pub newest_first: bool,
    /// Grows with what is done by hand.
    pub version: i64,
}

const COLUMNS: &str = "id, source, file_name, size, state, by_name, created_at, changed_at, layout, profile, mapping, at_row, \
     counts, first_id, newest_first, version";

/// Any number that no other part of the portal uses: one import takes numbers at a time.
const NUMBERS_LOCK: i64 = 0x4869_7374;

fn read(r: &QueryResult) -> Result<ImportRecord> {
    Ok(ImportRecord {
        id: get(r, "id")?,
        source: get(r, "source")?,
        file_name: get(r, "file_name")?,
        size: get::<i64>(r, "size")?.unsigned_abs(),
        state: get_code(r, "state", State::parse)?,
        by: get(r, "by_name")?,
        created_at: from_ms(get(r, "created_at")?)?,
        changed_at: from_ms(get(r, "changed_at")?)?,
        layout: get_json(r, "layout")?,
        profile: get_json(r, "profile")?,
        mapping: get_json(r, "mapping")?,
        cursor: get_json(r, "at_row")?,
        counts: get_json(r, "counts")?,
        first_id: get(r, "first_id")?,
        newest_first: get(r, "newest_first")?,
        version: get(r, "version")?,
    })
}

/// Writes down that one begins.
pub async fn add(tx: &Tx, i: &ImportRecord) -> Result<()> {
    let sql = insert(
        "history_import",
        vec![
            ("id", i.id.into()),
            ("source", i.source.clone().into()),
            ("file_name", i.file_name.clone().into()),
            ("size", (i.size as i64).into()),
            ("state", i.state.code().into()),
            ("by_name", i.by.clone().into()),
            ("created_at", to_ms(i.created_at).into()),
            ("changed_at", to_ms(i.changed_at).into()),
            ("layout", to_json(&i.layout)?.into()),
            ("profile", to_json(&i.profile)?.into()),
            ("mapping", to_json(&i.mapping)?.into()),
            ("at_row", to_json(&i.cursor)?.into()),
            ("counts", to_json(&i.counts)?.into()),
            ("first_id", i.first_id.into()),
            ("newest_first", i.newest_first.into()),
            ("version", i.version.into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// The newest, at most so many. What their columns hold is left out.
pub async fn list(db: &impl Db, limit: u32) -> Result<Vec<ImportRecord>> {
    let columns = COLUMNS.replace("profile", "'{\"columns\":[],\"rows\":0}' AS profile");
    let mut sql = Sql::new(&format!(
        "SELECT {columns} FROM history_import ORDER BY created_at DESC, id DESC LIMIT "
    ));
    sql.bind(i64::from(limit));
    rows(db, sql).await?.iter().map(read).collect()
}

/// The one of an id.
pub async fn by_id(db: &impl Db, id: Uuid) -> Result<Option<ImportRecord>> {
    let mut sql = Sql::new(&format!("SELECT {COLUMNS} FROM history_import WHERE id = "));
    sql.bind(id);
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// The same, held until the transaction ends.
pub async fn lock(tx: &Tx, id: Uuid) -> Result<Option<ImportRecord>> {
    let mut sql = Sql::new(&format!("SELECT {COLUMNS} FROM history_import WHERE id = "));
    sql.bind(id).push(dialect::for_update(backend(tx)));
    row(tx, sql).await?.as_ref().map(read).transpose()
}

/// The same, if the lease is still this one.
pub async fn held(tx: &Tx, id: Uuid, lease: Uuid) -> Result<Option<ImportRecord>> {
    let mut sql = Sql::new(&format!("SELECT {COLUMNS} FROM history_import WHERE id = "));
    sql.bind(id).push(" AND lease = ").bind(lease);
    sql.push(dialect::for_update(backend(tx)));
    row(tx, sql).await?.as_ref().map(read).transpose()
}

/// Does any wait for a worker?
pub async fn waits(db: &impl Db, now: DateTime<Utc>) -> Result<bool> {
    let working = State::ALL.into_iter().filter(|s| s.is_working());
    let mut sql = Sql::new("SELECT id FROM history_import WHERE state IN ");
    sql.list(working.map(State::code))
        .push(" AND (lease_until IS NULL OR lease_until <= ")
        .bind(to_ms(now))
        .push(") LIMIT 1");
    Ok(row(db, sql).await?.is_some())
}

/// Takes the one that waits for a worker: nobody else gets it until `until`, and then only if this one never ended its step.
pub async fn claim(
    tx: &Tx,
    lease: Uuid,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Option<ImportRecord>> {
    let working = State::ALL.into_iter().filter(|s| s.is_working());
    let mut sql = Sql::new("UPDATE history_import SET lease = ");
    sql.bind(lease).push(", lease_until = ").bind(to_ms(until));
    sql.push(" WHERE id = (SELECT id FROM history_import WHERE state IN ")
        .list(working.map(State::code))
        .push(" AND (lease_until IS NULL OR lease_until <= ")
        .bind(to_ms(now))
        .push(") ORDER BY changed_at, id LIMIT 1")
        .push(dialect::for_update_skip(backend(tx)))
        .push(&format!(") RETURNING {COLUMNS}"));
    row(tx, sql).await?.as_ref().map(read).transpose()
}

/// Writes how far it is, and lets go of the lease.
pub async fn progress(tx: &Tx, i: &ImportRecord, at: DateTime<Utc>) -> Result<()> {
    let mut sql = Sql::new("UPDATE history_import SET lease = NULL, lease_until = NULL, state = ");
    sql.bind(i.state.code())
        .push(", at_row = ")
        .bind(to_json(&i.cursor)?)
        .push(", counts = ")
        .bind(to_json(&i.counts)?)
        .push(", newest_first = ")
        .bind(i.newest_first)
        .push(", changed_at = ")
        .bind(to_ms(at))
        .push(" WHERE id = ")
        .bind(i.id);
    execute(tx, sql).await.map(drop)
}

/// The same with everything else.
pub async fn save(tx: &Tx, i: &ImportRecord, at: DateTime<Utc>) -> Result<()> {
    progress(tx, i, at).await?;
    let mut sql = Sql::new("UPDATE history_import SET layout = ");
    sql.bind(to_json(&i.layout)?)
        .push(", profile = ")
        .bind(to_json(&i.profile)?)
        .push(", mapping = ")
        .bind(to_json(&i.mapping)?)
        .push(", first_id = ")
        .bind(i.first_id)
        .push(", version = ")
        .bind(i.version)
        .push(" WHERE id = ")
        .bind(i.id);
    execute(tx, sql).await.map(drop)
}

/// Keeps so many numbers free for its cases, below all that are taken; the lowest of them.
pub async fn reserve(tx: &Tx, count: u64) -> Result<i64> {
    if !dialect::is_sqlite(backend(tx)) {
        let mut lock = Sql::new("SELECT pg_advisory_xact_lock(");
        lock.bind(NUMBERS_LOCK).push(")");
        execute(tx, lock).await?;
    }
    let taken = number(tx, Sql::new("SELECT MIN(id) FROM request")).await?;
    let kept = number(tx, Sql::new("SELECT MIN(first_id) FROM history_import")).await?;
    Ok(taken.min(kept).min(0) - i64::try_from(count).unwrap_or(i64::MAX / 2))
}
