//! Drafts kept on the server for people without scripting, by the hash of their cookie.

use crate::db::{Db, execute, get, row};
use crate::sql::Sql;
use crate::time::to_ms;
use crate::{Result, Tx};
use chrono::{DateTime, Utc};

/// Puts a draft (JSON), over the old one if there is one.
pub async fn put(tx: &Tx, token_hash: &str, body: &str, at: DateTime<Utc>) -> Result<()> {
    let mut sql = Sql::new("INSERT INTO draft (token_hash, body, updated_at) VALUES (");
    sql.bind(token_hash)
        .push(", ")
        .bind(body)
        .push(", ")
        .bind(to_ms(at));
    sql.push(") ON CONFLICT (token_hash) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at");
    execute(tx, sql).await.map(drop)
}

/// The draft of a token, if it was touched since then.
pub async fn find(db: &impl Db, token_hash: &str, since: DateTime<Utc>) -> Result<Option<String>> {
    let mut sql = Sql::new("SELECT body FROM draft WHERE token_hash = ");
    sql.bind(token_hash)
        .push(" AND updated_at >= ")
        .bind(to_ms(since));
    row(db, sql).await?.map(|r| get(&r, "body")).transpose()
}

/// Removes a draft.
pub async fn delete(tx: &Tx, token_hash: &str) -> Result<()> {
    let mut sql = Sql::new("DELETE FROM draft WHERE token_hash = ");
    sql.bind(token_hash);
    execute(tx, sql).await.map(drop)
}

/// Removes drafts nobody has touched since, and lets go of their photos ([`super::media::dropped`]); how many drafts.
pub async fn delete_older(tx: &Tx, before: DateTime<Utc>) -> Result<u64> {
    let mut media = Sql::new(
        "UPDATE media SET draft_token_hash = NULL WHERE request_id IS NULL AND draft_token_hash IN \
         (SELECT token_hash FROM draft WHERE updated_at < ",
    );
    media.bind(to_ms(before)).push(")");
    execute(tx, media).await?;
    let mut sql = Sql::new("DELETE FROM draft WHERE updated_at < ");
    sql.bind(to_ms(before));
    execute(tx, sql).await
}
