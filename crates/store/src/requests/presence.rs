//! Who has a case open.

use crate::db::{Db, execute, get, get_code, rows};
use crate::sql::{Sql, insert};
use crate::time::{from_ms, to_ms};
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use stoa_domain::accounts::StaffRef;
use stoa_domain::requests::presence::Doing;
use uuid::Uuid;

/// Somebody at a case.
#[derive(Debug, Clone, PartialEq)]
pub struct PresenceRecord {
    pub staff: StaffRef,
    pub doing: Doing,
    /// When they last said so.
    pub at: DateTime<Utc>,
}

/// Everyone who said to be there and did not leave, by name.
pub async fn at_case(db: &impl Db, request_id: i64) -> Result<Vec<PresenceRecord>> {
    let mut sql = Sql::new(
        "SELECT p.staff_id, s.name, p.doing, p.at FROM presence p JOIN staff s ON s.id = p.staff_id \
         WHERE p.request_id = ",
    );
    sql.bind(request_id).push(" ORDER BY s.name, s.id");
    let found = rows(db, sql).await?;
    found
        .iter()
        .map(|r| {
            Ok(PresenceRecord {
                staff: StaffRef {
                    id: get(r, "staff_id")?,
                    name: get(r, "name")?,
                },
                doing: get_code(r, "doing", Doing::parse)?,
                at: from_ms(get(r, "at")?)?,
            })
        })
        .collect()
}

/// Somebody is there.
pub async fn put(
    tx: &Tx,
    request_id: i64,
    staff_id: Uuid,
    doing: Doing,
    at: DateTime<Utc>,
) -> Result<()> {
    let mut sql = insert(
        "presence",
        vec![
            ("request_id", request_id.into()),
            ("staff_id", staff_id.into()),
            ("doing", doing.code().into()),
            ("at", to_ms(at).into()),
        ],
    );
    sql.push(
        " ON CONFLICT (request_id, staff_id) DO UPDATE SET doing = excluded.doing, at = excluded.at",
    );
    execute(tx, sql).await.map(drop)
}

/// Somebody is there no more.
pub async fn remove(tx: &Tx, request_id: i64, staff_id: Uuid) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM presence WHERE request_id = ");
    sql.bind(request_id).push(" AND staff_id = ").bind(staff_id);
    execute(tx, sql).await.map(drop)
}

/// Forgets those who were last there before then, at whichever case.
pub async fn forget(tx: &Tx, before: DateTime<Utc>) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM presence WHERE at < ");
    sql.bind(to_ms(before));
    execute(tx, sql).await.map(drop)
}
