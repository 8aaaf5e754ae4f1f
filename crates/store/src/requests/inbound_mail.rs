//! Mail that came in and became a case or part of one: each once.

use crate::db::{Db, execute, get, number, row};
use crate::sql::{Sql, insert};
use crate::time::to_ms;
use crate::{Result, Tx};
use chrono::{DateTime, Utc};

/// A mail that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboundMail {
    /// What makes it the same mail.
    pub key: String,
    pub request_id: i64,
    /// Its `Message-ID`, without angle brackets.
    pub message_id: Option<String>,
    /// Its writer's address in lower case.
    pub sender: String,
    /// Did it open the case?
    pub opened: bool,
    /// Is its writer who they say, as far as could be told?
    pub verified: bool,
}

/// Adds one; `false` where it was taken before.
pub async fn add(tx: &Tx, mail: &InboundMail, at: DateTime<Utc>) -> Result<bool> {
    let mut sql = insert(
        "inbound_mail",
        vec![
            ("key", mail.key.clone().into()),
            ("request_id", mail.request_id.into()),
            ("message_id", mail.message_id.clone().into()),
            ("sender", mail.sender.clone().into()),
            ("opened", mail.opened.into()),
            ("verified", mail.verified.into()),
            ("received_at", to_ms(at).into()),
        ],
    );
    sql.push(" ON CONFLICT (key) DO NOTHING");
    Ok(execute(tx, sql).await? > 0)
}

/// The request that a mail became part of, if it was taken before.
pub async fn request_of(db: &impl Db, key: &str) -> Result<Option<i64>> {
    let mut sql = Sql::new("SELECT request_id FROM inbound_mail WHERE key = ");
    sql.bind(key);
    row(db, sql)
        .await?
        .map(|r| get(&r, "request_id"))
        .transpose()
}

/// How many mails of a writer were taken since then.
pub async fn count_since(db: &impl Db, sender: &str, since: DateTime<Utc>) -> Result<u64> {
    let mut sql = Sql::new("SELECT COUNT(*) FROM inbound_mail WHERE sender = ");
    sql.bind(sender)
        .push(" AND received_at > ")
        .bind(to_ms(since));
    Ok(number(db, sql).await?.unsigned_abs())
}

/// The `Message-ID` of the mail that opened a case.
pub async fn opening(db: &impl Db, request_id: i64) -> Result<Option<String>> {
    let mut sql = Sql::new("SELECT message_id FROM inbound_mail WHERE request_id = ");
    sql.bind(request_id).push(" AND opened = ").bind(true);
    let found = row(db, sql).await?;
    Ok(found.map(|r| get(&r, "message_id")).transpose()?.flatten())
}
