//! Updates posted for everyone on other networks: what each is about and where it stands there. Waiting, trying and failing
//! is its message's matter.

use crate::db::{Db, execute, get, get_code, rows};
use crate::sql::{Sql, insert};
use crate::time::to_ms;
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use stoa_domain::requests::message::MessageStatus;
use stoa_domain::requests::view::Posted;
use uuid::Uuid;

/// Adds the post that a message is.
pub async fn add(
    tx: &Tx,
    message_id: Uuid,
    request_id: i64,
    account: &str,
    at: DateTime<Utc>,
) -> Result<()> {
    let sql = insert(
        "post",
        vec![
            ("message_id", message_id.into()),
            ("request_id", request_id.into()),
            ("account", account.into()),
            ("created_at", to_ms(at).into()),
        ],
    );
    execute(tx, sql).await.map(drop)
}

/// Notes where it stands now.
pub async fn set_url(tx: &Tx, message_id: Uuid, url: &str) -> Result<()> {
    let mut sql = Sql::new("UPDATE post SET url = ");
    sql.bind(url).push(" WHERE message_id = ").bind(message_id);
    execute(tx, sql).await.map(drop)
}

/// The posts of a request, newest first.
pub async fn of_request(db: &impl Db, request_id: i64) -> Result<Vec<Posted>> {
    let mut sql = Sql::new(
        "SELECT p.account, p.url, m.status FROM post p JOIN message m ON m.id = p.message_id WHERE p.request_id = ",
    );
    sql.bind(request_id)
        .push(" ORDER BY p.created_at DESC, p.account LIMIT 50");
    let found = rows(db, sql).await?;
    found
        .iter()
        .map(|r| {
            Ok(Posted {
                account: get(r, "account")?,
                url: get(r, "url")?,
                status: get_code(r, "status", MessageStatus::parse)?,
            })
        })
        .collect()
}
