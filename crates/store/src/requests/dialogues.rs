//! Conversations under way: where each stands, so that a restart loses nothing.

use crate::db::{Db, execute, get, get_code, row};
use crate::sql::{Sql, insert};
use crate::time::{from_ms, to_ms};
use crate::{Result, Tx};
use chrono::{DateTime, Utc};
use stoa_domain::Locale;
use stoa_domain::requests::inbound::dialogue::State;

/// A conversation.
#[derive(Debug, Clone, PartialEq)]
pub struct DialogueRecord {
    /// `network:conversation`.
    pub conversation: String,
    pub state: State,
    /// What was said so far (JSON).
    pub body: String,
    pub locale: Locale,
    /// Grows with every change; 0: not stored yet.
    pub version: i64,
    pub updated_at: DateTime<Utc>,
}

/// The conversation, if anything was ever said in it.
pub async fn find(db: &impl Db, conversation: &str) -> Result<Option<DialogueRecord>> {
    let mut sql = Sql::new(
        "SELECT conversation, state, body, locale, version, updated_at FROM dialogue WHERE conversation = ",
    );
    sql.bind(conversation);
    let Some(r) = row(db, sql).await? else {
        return Ok(None);
    };
    Ok(Some(DialogueRecord {
        conversation: get(&r, "conversation")?,
        state: get_code(&r, "state", State::parse)?,
        body: get(&r, "body")?,
        locale: get_code(&r, "locale", Locale::parse)?,
        version: get(&r, "version")?,
        updated_at: from_ms(get(&r, "updated_at")?)?,
    }))
}

/// Writes a conversation as it stands now; `false` where another message changed it since `d.version` was read.
pub async fn save(tx: &Tx, d: &DialogueRecord, at: DateTime<Utc>) -> Result<bool> {
    if d.version == 0 {
        let mut sql = insert(
            "dialogue",
            vec![
                ("conversation", d.conversation.clone().into()),
                ("state", d.state.code().into()),
                ("body", d.body.clone().into()),
                ("locale", d.locale.tag().into()),
                ("version", 1i64.into()),
                ("updated_at", to_ms(at).into()),
            ],
        );
        sql.push(" ON CONFLICT (conversation) DO NOTHING");
        return Ok(execute(tx, sql).await? > 0);
    }
    let mut sql = Sql::new("UPDATE dialogue SET state = ");
    sql.bind(d.state.code())
        .push(", body = ")
        .bind(d.body.clone());
    sql.push(", locale = ").bind(d.locale.tag());
    sql.push(", version = version + 1, updated_at = ")
        .bind(to_ms(at));
    sql.push(" WHERE conversation = ")
        .bind(d.conversation.clone())
        .push(" AND version = ")
        .bind(d.version);
    Ok(execute(tx, sql).await? > 0)
}

/// Forgets conversations nobody wrote in since; how many.
pub async fn delete_older(tx: &Tx, before: DateTime<Utc>) -> Result<u64> {
    let mut sql = Sql::new("DELETE FROM dialogue WHERE updated_at < ");
    sql.bind(to_ms(before));
    execute(tx, sql).await
}
