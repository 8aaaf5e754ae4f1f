//! Sources whose reports are not taken.

use crate::db::{Db, execute, get, get_code, number, rows};
use crate::keyset;
use crate::sql::{Sql, insert};
use crate::time::{from_ms, from_ms_opt, to_ms};
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use stoa_domain::Page;
use stoa_domain::requests::moderation::BanKind;
use uuid::Uuid;

/// A ban.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BanRecord {
    pub id: Uuid,
    pub kind: BanKind,
    /// In the one form of its kind.
    pub value: String,
    pub reason: String,
    pub actor: Option<String>,
    pub at: DateTime<Utc>,
    /// `None`: until it is lifted.
    pub expires_at: Option<DateTime<Utc>>,
}

fn read(r: &QueryResult) -> Result<BanRecord> {
    Ok(BanRecord {
        id: get(r, "id")?,
        kind: get_code(r, "kind", BanKind::parse)?,
        value: get(r, "value")?,
        reason: get(r, "reason")?,
        actor: get(r, "actor")?,
        at: from_ms(get(r, "created_at")?)?,
        expires_at: from_ms_opt(get(r, "expires_at")?)?,
    })
}

/// Adds one.
pub async fn add(tx: &Tx, ban: &BanRecord) -> Result<()> {
    let sql = insert(
        "ban",
        vec![
            ("id", ban.id.into()),
            ("kind", ban.kind.code().into()),
            ("value", ban.value.clone().into()),
            ("reason", ban.reason.clone().into()),
            ("actor", ban.actor.clone().into()),
            ("created_at", to_ms(ban.at).into()),
            ("expires_at", ban.expires_at.map(to_ms).into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// A page of those that hold, the newest first.
pub async fn active(
    db: &impl Db,
    now: DateTime<Utc>,
    limit: u32,
    cursor: Option<&str>,
) -> Result<Page<BanRecord>> {
    let mut sql = Sql::new(
        "SELECT id, kind, value, reason, actor, created_at, expires_at FROM ban \
         WHERE lifted_at IS NULL AND (expires_at IS NULL OR expires_at > ",
    );
    sql.bind(to_ms(now)).push(")");
    keyset::push_after(&mut sql, cursor, "created_at, id", "<");
    sql.push(" ORDER BY created_at DESC, id DESC LIMIT ")
        .bind(i64::from(limit) + 1);
    let all = rows(db, sql)
        .await?
        .iter()
        .map(read)
        .collect::<Result<_>>()?;
    Ok(keyset::page(all, limit, |b: &BanRecord| {
        keyset::write(b.at, b.id)
    }))
}

/// Does a ban hold for one of these sources?
pub async fn holds(
    db: &impl Db,
    sources: &[(BanKind, String)],
    now: DateTime<Utc>,
) -> Result<bool> {
    if sources.is_empty() {
        return Ok(false);
    }
    let mut sql = Sql::new("SELECT COUNT(*) FROM ban WHERE lifted_at IS NULL AND (");
    for (i, (kind, value)) in sources.iter().enumerate() {
        sql.push(if i > 0 { " OR (kind = " } else { "(kind = " });
        sql.bind(kind.code())
            .push(" AND value = ")
            .bind(value.as_str())
            .push(")");
    }
    sql.push(") AND (expires_at IS NULL OR expires_at > ")
        .bind(to_ms(now))
        .push(")");
    Ok(number(db, sql).await? > 0)
}

/// Ends one; `false` where it does not hold any more.
pub async fn lift(tx: &Tx, id: Uuid, at: DateTime<Utc>, by: Option<&str>) -> Result<bool> {
    let mut sql = Sql::new("UPDATE ban SET lifted_at = ");
    sql.bind(to_ms(at)).push(", lifted_by = ");
    sql.bind(by.map(str::to_owned))
        .push(" WHERE lifted_at IS NULL AND id = ")
        .bind(id);
    Ok(execute(tx, sql).await? > 0)
}
