//! A developer asks for a key.

use crate::accounts::hash_of;
use crate::{Error, Portal, Result};
use stoa_domain::requests::open311::KeyState;
use stoa_domain::{FieldErrors, text};
use stoa_store::requests::api_keys::{self, ApiKeyRecord};

/// How many characters of a key name it.
const PREFIX: usize = 8;
/// The longest purpose, in characters.
const MAX_PURPOSE: usize = 1_000;
/// The longest name, in characters.
const MAX_NAME: usize = 200;
/// How many may wait for an answer: beyond it nobody reads them anyway.
const MAX_WAITING: u64 = 500;

/// Who asks, and what for.
#[derive(Debug, Clone, Default)]
pub struct AskKey {
    pub name: String,
    pub email: String,
    pub purpose: String,
}

/// The key, for the only time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewKey {
    pub key: String,
    pub prefix: String,
}

/// Makes a key that opens nothing until staff grant it; it is shown now and never again, to nobody else. Errors: `name`,
/// `email`, `purpose` required | too-long; `email` not-an-email; `TooMany` where too many wait.
pub async fn ask_key(portal: &Portal, asked: AskKey) -> Result<NewKey> {
    let name = text::clean_line(&asked.name);
    let email = text::clean_line(&asked.email);
    let purpose = text::clean(&asked.purpose);
    let mut errors = FieldErrors::default();
    for (field, words, most) in [
        ("name", &name, MAX_NAME),
        ("email", &email, MAX_NAME),
        ("purpose", &purpose, MAX_PURPOSE),
    ] {
        if words.is_empty() {
            errors.add(field, "required");
        } else if words.chars().count() > most {
            errors.add_n(field, "too-long", most as i64);
        }
    }
    if !email.is_empty() && errors.of("email").is_none() && !text::is_email(&email) {
        errors.add("email", "not-an-email");
    }
    errors.or(|| ())?;
    let key = portal.ctx.random.token();
    let prefix: String = key.chars().take(PREFIX).collect();
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    if api_keys::waiting(&tx).await? >= MAX_WAITING {
        return Err(Error::TooMany {
            retry_after_s: 86_400,
        });
    }
    let record = ApiKeyRecord {
        id: portal.ctx.random.id(now),
        name,
        email,
        purpose,
        token_hash: hash_of(&key),
        prefix: prefix.clone(),
        state: KeyState::Requested,
        may_update: false,
        created_at: now,
        decided_at: None,
        decided_by: None,
        last_used_at: None,
    };
    api_keys::add(&tx, &record).await?;
    tx.commit().await?;
    Ok(NewKey { key, prefix })
}
