//! Addresses, each with its owner's choices and what became of the messages to it.

use crate::db::{Db, execute, get, get_code, row, to_json};
use crate::sql::{Sql, insert};
use crate::time::{from_ms_opt, to_ms};
use crate::{Result, StoreError, Tx};
use chrono::{DateTime, Utc};
use sea_orm::QueryResult;
use stoa_domain::Locale;
use stoa_domain::requests::follow::{Cadence, Channel, Kinds, Preferences, PushKeys, QuietHours};
use uuid::Uuid;

/// An address.
#[derive(Debug, Clone, PartialEq)]
pub struct RecipientRecord {
    pub id: Uuid,
    pub channel: Channel,
    pub address: String,
    pub push_keys: Option<PushKeys>,
    pub preferences: Preferences,
    /// Since when mail to it comes back.
    pub bounced_at: Option<DateTime<Utc>>,
    /// Since when its owner wants nothing at all.
    pub stopped_at: Option<DateTime<Utc>>,
    pub last_delivered_at: Option<DateTime<Utc>>,
}

/// The columns [`read`] needs, of `recipient p`.
pub(crate) const COLUMNS: &str = "p.id AS p_id, p.channel AS p_channel, p.address AS p_address, p.push_keys AS p_push_keys, \
     p.locale AS p_locale, p.cadence AS p_cadence, p.quiet_from AS p_quiet_from, p.quiet_to AS p_quiet_to, \
     p.kinds AS p_kinds, p.bounced_at AS p_bounced_at, p.stopped_at AS p_stopped_at, \
     p.last_delivered_at AS p_last_delivered_at";

pub(crate) fn read(r: &QueryResult) -> Result<RecipientRecord> {
    let keys: Option<String> = get(r, "p_push_keys")?;
    let keys = keys
        .map(|json| serde_json::from_str(&json))
        .transpose()
        .map_err(|e| StoreError::Corrupt(format!("push_keys: {e}")))?;
    let locale: Option<String> = get(r, "p_locale")?;
    let (from, to): (Option<i64>, Option<i64>) = (get(r, "p_quiet_from")?, get(r, "p_quiet_to")?);
    let minute = |m: i64| u16::try_from(m).ok();
    let quiet = from
        .zip(to)
        .and_then(|(from, to)| QuietHours::new(minute(from)?, minute(to)?));
    Ok(RecipientRecord {
        id: get(r, "p_id")?,
        channel: get_code(r, "p_channel", Channel::parse)?,
        address: get(r, "p_address")?,
        push_keys: keys,
        preferences: Preferences {
            cadence: get_code(r, "p_cadence", Cadence::parse)?,
            quiet,
            kinds: get_code(r, "p_kinds", |code| Some(Kinds::parse(code)))?,
            locale: locale.as_deref().and_then(Locale::parse),
        },
        bounced_at: from_ms_opt(get(r, "p_bounced_at")?)?,
        stopped_at: from_ms_opt(get(r, "p_stopped_at")?)?,
        last_delivered_at: from_ms_opt(get(r, "p_last_delivered_at")?)?,
    })
}

/// The recipient of an address, made with `id` and common preferences where there is none yet.
pub async fn ensure(
    tx: &Tx,
    id: Uuid,
    channel: Channel,
    address: &str,
    at: DateTime<Utc>,
) -> Result<RecipientRecord> {
    if let Some(known) = by_address(tx, channel, address).await? {
        return Ok(known);
    }
    let mut sql = insert(
        "recipient",
        vec![
            ("id", id.into()),
            ("key", channel.key(address).into()),
            ("channel", channel.code().into()),
            ("address", address.into()),
            ("cadence", Cadence::default().code().into()),
            ("kinds", Kinds::default().code().into()),
            ("created_at", to_ms(at).into()),
        ],
    );
    sql.push(" ON CONFLICT (key) DO NOTHING");
    execute(tx, sql).await?;
    by_address(tx, channel, address)
        .await?
        .ok_or_else(|| StoreError::Corrupt("a recipient that is there cannot be read".into()))
}

/// The recipient of an id.
pub async fn by_id(db: &impl Db, id: Uuid) -> Result<Option<RecipientRecord>> {
    let mut sql = Sql::new(&format!("SELECT {COLUMNS} FROM recipient p WHERE p.id = "));
    sql.bind(id);
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// The recipient of an address.
pub async fn by_address(
    db: &impl Db,
    channel: Channel,
    address: &str,
) -> Result<Option<RecipientRecord>> {
    let mut sql = Sql::new(&format!("SELECT {COLUMNS} FROM recipient p WHERE p.key = "));
    sql.bind(channel.key(address));
    row(db, sql).await?.as_ref().map(read).transpose()
}

/// Writes what its owner chose.
pub async fn set_preferences(tx: &Tx, id: Uuid, p: &Preferences) -> Result<()> {
    let mut sql = Sql::new("UPDATE recipient SET cadence = ");
    sql.bind(p.cadence.code());
    sql.push(", quiet_from = ")
        .bind(p.quiet.map(|q| i64::from(q.from)));
    sql.push(", quiet_to = ")
        .bind(p.quiet.map(|q| i64::from(q.to)));
    sql.push(", kinds = ").bind(p.kinds.code());
    sql.push(", locale = ").bind(p.locale.map(Locale::tag));
    sql.push(" WHERE id = ").bind(id);
    execute(tx, sql).await.map(drop)
}

/// Writes the keys a browser gave.
pub async fn set_push_keys(tx: &Tx, id: Uuid, keys: &PushKeys) -> Result<()> {
    let mut sql = Sql::new("UPDATE recipient SET push_keys = ");
    sql.bind(to_json(keys)?).push(" WHERE id = ").bind(id);
    execute(tx, sql).await.map(drop)
}

/// Notes since when mail to it comes back and why; `None`: it does not.
pub async fn set_bounced(
    tx: &Tx,
    id: Uuid,
    at: Option<DateTime<Utc>>,
    reason: Option<&str>,
) -> Result<()> {
    let mut sql = Sql::new("UPDATE recipient SET bounced_at = ");
    sql.bind(at.map(to_ms)).push(", bounce_reason = ");
    sql.bind(reason.map(str::to_owned));
    sql.push(" WHERE id = ").bind(id);
    execute(tx, sql).await.map(drop)
}

/// Notes since when its owner wants nothing; `None`: they do.
pub async fn set_stopped(tx: &Tx, id: Uuid, at: Option<DateTime<Utc>>) -> Result<()> {
    let mut sql = Sql::new("UPDATE recipient SET stopped_at = ");
    sql.bind(at.map(to_ms)).push(" WHERE id = ").bind(id);
    execute(tx, sql).await.map(drop)
}

/// Notes that something arrived there.
pub async fn set_delivered(tx: &Tx, id: Uuid, at: DateTime<Utc>) -> Result<()> {
    let mut sql = Sql::new("UPDATE recipient SET last_delivered_at = ");
    sql.bind(to_ms(at)).push(" WHERE id = ").bind(id);
    execute(tx, sql).await.map(drop)
}

/// Forgets that mail came back from the addresses where it did before then: they are tried once more.
pub async fn forget_bounces(tx: &Tx, before: DateTime<Utc>) -> Result<u64> {
    let mut sql = Sql::new(
        "UPDATE recipient SET bounced_at = NULL, bounce_reason = NULL WHERE bounced_at < ",
    );
    sql.bind(to_ms(before));
    execute(tx, sql).await
}

/// Forgets the addresses nothing is left at since `before`: never said yes to, followed by nobody, nothing on its way there.
/// What was stopped or came back is remembered, so that it stays so.
pub async fn forget_idle(tx: &Tx, before: DateTime<Utc>) -> Result<u64> {
    let mut sql = Sql::new("DELETE FROM recipient WHERE created_at < ");
    sql.bind(to_ms(before)).push(
        " AND stopped_at IS NULL AND bounced_at IS NULL \
         AND NOT EXISTS (SELECT 1 FROM subscription s WHERE s.recipient_id = recipient.id) \
         AND NOT EXISTS (SELECT 1 FROM message m WHERE m.recipient_id = recipient.id AND m.status IN ('queued', 'sending')) \
         AND NOT EXISTS (SELECT 1 FROM follower f WHERE lower(f.email) = lower(recipient.address))",
    );
    execute(tx, sql).await
}

/// Forgets an address with all that was followed there: a browser that is gone.
pub async fn remove(tx: &Tx, id: Uuid) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM recipient WHERE id = ");
    sql.bind(id);
    execute(tx, sql).await.map(drop)
}
