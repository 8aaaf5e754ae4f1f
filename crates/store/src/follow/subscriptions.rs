//! What is followed at an address: one request by text or push, or everything in an area.

use super::recipients::{self, RecipientRecord};
use crate::db::{Db, execute, get, get_code, number, row, rows};
use crate::sql::{Sql, insert};
use crate::time::{from_ms, from_ms_opt, to_ms};
use crate::{Result, StoreError, Tx};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use stoa_domain::requests::Reference;
use stoa_domain::requests::follow::{Target, area};
use stoa_domain::{LatLon, Locale};
use uuid::Uuid;

/// A subscription.
#[derive(Debug, Clone, PartialEq)]
pub struct SubscriptionRecord {
    pub id: Uuid,
    pub recipient_id: Uuid,
    pub target: Target,
    /// Only this service.
    pub service_code: Option<String>,
    /// Did they report what they follow? They hear of it also where nobody else sees it.
    pub is_reporter: bool,
    /// The language it was begun in.
    pub locale: Locale,
    /// The preferences that came with it, as JSON: they hold once its owner has said yes.
    pub preferences: Option<String>,
    /// What the code of a text hashes to.
    pub code_hash: Option<String>,
    /// How often a code was given.
    pub code_tries: u32,
    pub created_at: DateTime<Utc>,
    /// When its owner said yes.
    pub confirmed_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
    pub last_delivered_at: Option<DateTime<Utc>>,
}

impl SubscriptionRecord {
    /// One that begins now and that its owner has not said yes to yet.
    pub fn begun(
        id: Uuid,
        recipient_id: Uuid,
        target: Target,
        locale: Locale,
        at: DateTime<Utc>,
    ) -> Self {
        Self {
            id,
            recipient_id,
            target,
            service_code: None,
            is_reporter: false,
            locale,
            preferences: None,
            code_hash: None,
            code_tries: 0,
            created_at: at,
            confirmed_at: None,
            ended_at: None,
            last_delivered_at: None,
        }
    }
}

const COLUMNS: &str = "s.id, s.recipient_id, s.area, s.place, s.lat, s.lon, s.metres, s.service_code, s.is_reporter, s.locale, s.preferences, \
     s.code_hash, s.code_tries, s.created_at, s.confirmed_at, s.ended_at, s.last_delivered_at";

fn read(r: &QueryResult) -> Result<SubscriptionRecord> {
    let (lat, lon): (Option<f64>, Option<f64>) = (get(r, "lat")?, get(r, "lon")?);
    let metres: Option<i64> = get(r, "metres")?;
    let at = lat.zip(lon).and_then(|(lat, lon)| LatLon::new(lat, lon));
    let circle = at.zip(metres.and_then(|m| u32::try_from(m).ok()));
    let (code, place): (String, String) = (get(r, "area")?, get(r, "place")?);
    Ok(SubscriptionRecord {
        id: get(r, "id")?,
        recipient_id: get(r, "recipient_id")?,
        target: Target::of(&code, place, circle)
            .ok_or_else(|| StoreError::Corrupt(format!("area: {code}")))?,
        service_code: get(r, "service_code")?,
        is_reporter: get(r, "is_reporter")?,
        locale: get_code(r, "locale", Locale::parse)?,
        preferences: get(r, "preferences")?,
        code_hash: get(r, "code_hash")?,
        code_tries: get::<i64>(r, "code_tries")?.unsigned_abs() as u32,
        created_at: from_ms(get(r, "created_at")?)?,
        confirmed_at: from_ms_opt(get(r, "confirmed_at")?)?,
        ended_at: from_ms_opt(get(r, "ended_at")?)?,
        last_delivered_at: from_ms_opt(get(r, "last_delivered_at")?)?,
    })
}

async fn all(db: &impl Db, condition: Sql) -> Result<Vec<SubscriptionRecord>> {
    let sql = condition.prefixed(&format!("SELECT {COLUMNS} FROM subscription s WHERE "));
    rows(db, sql).await?.iter().map(read).collect()
}

/// Adds one, with the cells that events find it by.
pub async fn add(tx: &Tx, s: &SubscriptionRecord) -> Result<()> {
    let circle = s.target.circle();
    let sql = insert(
        "subscription",
        vec![
            ("id", s.id.into()),
            ("recipient_id", s.recipient_id.into()),
            ("area", s.target.code().into()),
            ("place", s.target.place().into()),
            ("lat", circle.map(|(at, _)| at.lat).into()),
            ("lon", circle.map(|(at, _)| at.lon).into()),
            ("metres", circle.map(|(_, m)| i64::from(m)).into()),
            ("service_code", s.service_code.clone().into()),
            ("is_reporter", s.is_reporter.into()),
            ("locale", s.locale.tag().into()),
            ("preferences", s.preferences.clone().into()),
            ("code_hash", s.code_hash.clone().into()),
            ("code_tries", i64::from(s.code_tries).into()),
            ("created_at", to_ms(s.created_at).into()),
            ("confirmed_at", s.confirmed_at.map(to_ms).into()),
        ],
    );
    execute(tx, sql).await?;
    let cells = s.target.cells();
    if cells.is_empty() {
        return Ok(());
    }
    let mut sql = Sql::new("INSERT INTO subscription_cell (cell, subscription_id) VALUES ");
    for (i, cell) in cells.into_iter().enumerate() {
        sql.push(if i > 0 { ", (" } else { "(" });
        sql.bind(cell).push(", ").bind(s.id).push(")");
    }
    execute(tx, sql).await.map(drop)
}

/// The subscription of an id.
pub async fn by_id(db: &impl Db, id: Uuid) -> Result<Option<SubscriptionRecord>> {
    let mut sql = Sql::new(&format!(
        "SELECT {COLUMNS} FROM subscription s WHERE s.id = "
    ));
    sql.bind(id);
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// What holds at an address, oldest first.
pub async fn of_recipient(db: &impl Db, recipient: Uuid) -> Result<Vec<SubscriptionRecord>> {
    let mut sql =
        Sql::new("s.confirmed_at IS NOT NULL AND s.ended_at IS NULL AND s.recipient_id = ");
    sql.bind(recipient).push(" ORDER BY s.created_at, s.id");
    all(db, sql).await
}

/// What its owner has not said yes or no to, asked after `since`, newest first.
pub async fn waiting(
    db: &impl Db,
    recipient: Uuid,
    since: DateTime<Utc>,
) -> Result<Vec<SubscriptionRecord>> {
    let mut sql = Sql::new("s.confirmed_at IS NULL AND s.ended_at IS NULL AND s.recipient_id = ");
    sql.bind(recipient).push(" AND s.created_at > ");
    sql.bind(to_ms(since))
        .push(" ORDER BY s.created_at DESC, s.id DESC");
    all(db, sql).await
}

/// Its owner said yes.
pub async fn confirm(tx: &Tx, id: Uuid, at: DateTime<Utc>) -> Result<()> {
    let mut sql = Sql::new("UPDATE subscription SET confirmed_at = ");
    sql.bind(to_ms(at)).push(" WHERE id = ").bind(id);
    execute(tx, sql).await.map(drop)
}

/// Its owner wants no more of it.
pub async fn end(tx: &Tx, id: Uuid, at: DateTime<Utc>) -> Result<()> {
    let mut sql = Sql::new("UPDATE subscription SET ended_at = ");
    sql.bind(to_ms(at))
        .push(" WHERE ended_at IS NULL AND id = ")
        .bind(id);
    execute(tx, sql).await.map(drop)
}

/// Spends one of `most` tries of the code; `false` where none is left. Tries at the same moment are counted one by one.
pub async fn spend_try(tx: &Tx, id: Uuid, most: u32) -> Result<bool> {
    let mut sql = Sql::new("UPDATE subscription SET code_tries = code_tries + 1 WHERE id = ");
    sql.bind(id)
        .push(" AND code_tries < ")
        .bind(i64::from(most));
    Ok(execute(tx, sql).await? > 0)
}

/// Notes that something of it arrived.
pub async fn set_delivered(tx: &Tx, id: Uuid, at: DateTime<Utc>) -> Result<()> {
    let mut sql = Sql::new("UPDATE subscription SET last_delivered_at = ");
    sql.bind(to_ms(at)).push(" WHERE id = ").bind(id);
    execute(tx, sql).await.map(drop)
}

/// Forgets what was never said yes to since `before`; how many.
pub async fn forget_waiting(tx: &Tx, before: DateTime<Utc>) -> Result<u64> {
    let mut sql = Sql::new("DELETE FROM subscription WHERE confirmed_at IS NULL AND created_at < ");
    sql.bind(to_ms(before));
    execute(tx, sql).await
}

/// Forgets what was ended before then; how many.
pub async fn forget_ended(tx: &Tx, before: DateTime<Utc>) -> Result<u64> {
    let mut sql = Sql::new("DELETE FROM subscription WHERE ended_at < ");
    sql.bind(to_ms(before));
    execute(tx, sql).await
}

/// Is any street followed? Finding the street of a position costs something.
pub async fn any_street(db: &impl Db) -> Result<bool> {
    let sql = Sql::new(
        "SELECT COUNT(*) FROM (SELECT 1 FROM subscription WHERE area = 'street' AND ended_at IS NULL LIMIT 1) AS x",
    );
    Ok(number(db, sql).await? > 0)
}

/// Where something happened.
#[derive(Debug, Clone, Default)]
pub struct Happening<'a> {
    /// The references under which it is followed.
    pub references: &'a [Reference],
    pub position: Option<LatLon>,
    pub neighborhood: Option<&'a str>,
    pub streets: &'a [String],
    pub service_code: &'a str,
}

/// Whom it concerns: each subscription with its address. Found by cell, by place and by request, each through an index.
pub async fn concerned(
    db: &impl Db,
    what: &Happening<'_>,
) -> Result<Vec<(SubscriptionRecord, RecipientRecord)>> {
    let mut sql = Sql::new(&format!(
        "SELECT {COLUMNS}, {} FROM subscription s JOIN recipient p ON p.id = s.recipient_id WHERE s.id IN (",
        recipients::COLUMNS
    ));
    let by_place = "SELECT id FROM subscription WHERE ended_at IS NULL AND area = ";
    sql.push(by_place).push("'request' AND place IN ");
    match what.references {
        [] => sql.push("('')"),
        some => sql.list(some.iter().map(Reference::as_str)),
    };
    if let Some(at) = what.position {
        sql.push(" UNION SELECT subscription_id FROM subscription_cell WHERE cell = ");
        sql.bind(at.cell_at(area::ZOOM));
    }
    if let Some(name) = what.neighborhood {
        sql.push(" UNION ").push(by_place);
        sql.push("'neighborhood' AND place = ").bind(name);
    }
    if !what.streets.is_empty() {
        sql.push(" UNION ").push(by_place);
        sql.push("'street' AND place IN ")
            .list(what.streets.iter().cloned());
    }
    sql.push(") AND s.confirmed_at IS NOT NULL AND s.ended_at IS NULL AND (s.service_code IS NULL OR s.service_code = ");
    sql.bind(what.service_code)
        .push(") ORDER BY s.created_at, s.id");
    let found = rows(db, sql).await?;
    let mut out = Vec::with_capacity(found.len());
    for r in &found {
        let subscription = read(r)?;
        // A cell is wider than a circle.
        if subscription.target.holds(what.position) {
            out.push((subscription, recipients::read(r)?));
        }
    }
    Ok(out)
}
