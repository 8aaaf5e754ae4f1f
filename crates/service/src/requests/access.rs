//! What every change at the desk begins with: may they, is it there, have they seen its present state, are the words
//! fit to be written down.

use crate::{Error, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::Reference;
use stoa_domain::text;
use stoa_store::Tx;
use stoa_store::requests::{RequestRecord, read};

/// The longest update or note, in characters.
pub const MAX_WORDS: usize = 4_000;

/// `Forbidden` unless the actor may.
pub fn require(actor: &Actor, permission: Permission) -> Result<()> {
    if actor.may(permission) {
        Ok(())
    } else {
        Err(Error::Forbidden)
    }
}

/// The request, held until the transaction ends.
pub async fn locked(tx: &Tx, reference: &Reference) -> Result<RequestRecord> {
    read::lock(tx, reference).await?.ok_or(Error::NotFound)
}

/// The request, held until the transaction ends, if nobody changed it since `version` was seen.
pub async fn locked_at(tx: &Tx, reference: &Reference, version: i64) -> Result<RequestRecord> {
    let request = locked(tx, reference).await?;
    if request.version == version {
        Ok(request)
    } else {
        Err(stale())
    }
}

/// Somebody was faster.
pub fn stale() -> Error {
    Error::Conflict("stale")
}

/// Words a person typed, cleaned: `required` where there must be some, `too-long` over 4,000 characters.
pub fn words(field: &str, raw: &str, required: bool) -> Result<Option<String>> {
    let words = text::clean(raw);
    if words.chars().count() > MAX_WORDS {
        let mut errors = stoa_domain::FieldErrors::default();
        errors.add_n(field, "too-long", MAX_WORDS as i64);
        return Err(errors.into());
    }
    if words.is_empty() && required {
        return Err(Error::invalid(field, "required"));
    }
    Ok((!words.is_empty()).then_some(words))
}
