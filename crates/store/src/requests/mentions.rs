//! Who was named in which note.

use crate::db::{Db, execute, get, get_code, rows};
use crate::sql::{Sql, insert};
use crate::time::{from_ms, to_ms};
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use stoa_domain::requests::Reference;
use uuid::Uuid;

/// A note in which somebody was named.
#[derive(Debug, Clone, PartialEq)]
pub struct MentionRecord {
    pub id: i64,
    pub reference: Reference,
    pub service_code: String,
    /// Who wrote the note.
    pub by: Option<String>,
    pub at: DateTime<Utc>,
    pub text: String,
    pub seen: bool,
}

/// Notes that an entry names somebody; once each.
pub async fn add(tx: &Tx, request_id: i64, activity_id: i64, staff_id: Uuid) -> Result<()> {
    let mut sql = insert(
        "mention",
        vec![
            ("request_id", request_id.into()),
            ("activity_id", activity_id.into()),
            ("staff_id", staff_id.into()),
        ],
    );
    sql.push(" ON CONFLICT (activity_id, staff_id) DO NOTHING");
    execute(tx, sql).await.map(drop)
}

/// Where somebody was named, newest first, at most `limit`.
pub async fn of_staff(db: &impl Db, staff_id: Uuid, limit: u32) -> Result<Vec<MentionRecord>> {
    let mut sql = Sql::new(
        "SELECT m.id, r.reference, r.service_code, a.actor, a.at, a.body, m.seen_at FROM mention m \
         JOIN activity a ON a.id = m.activity_id JOIN request r ON r.id = m.request_id WHERE m.staff_id = ",
    );
    sql.bind(staff_id)
        .push(" ORDER BY m.id DESC LIMIT ")
        .bind(i64::from(limit));
    let found = rows(db, sql).await?;
    found
        .iter()
        .map(|r| {
            Ok(MentionRecord {
                id: get(r, "id")?,
                reference: get_code(r, "reference", |c| c.parse().ok())?,
                service_code: get(r, "service_code")?,
                by: get(r, "actor")?,
                at: from_ms(get(r, "at")?)?,
                text: get::<Option<String>>(r, "body")?.unwrap_or_default(),
                seen: get::<Option<i64>>(r, "seen_at")?.is_some(),
            })
        })
        .collect()
}

/// Somebody read what names them, up to and with this one.
pub async fn mark_seen(tx: &Tx, staff_id: Uuid, up_to: i64, at: DateTime<Utc>) -> Result<()> {
    let mut sql = Sql::new("UPDATE mention SET seen_at = ");
    sql.bind(to_ms(at))
        .push(" WHERE staff_id = ")
        .bind(staff_id)
        .push(" AND seen_at IS NULL AND id <= ")
        .bind(up_to);
    execute(tx, sql).await.map(drop)
}
