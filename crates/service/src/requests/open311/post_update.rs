//! A program posts an update (the update extension's POST).

use super::{ApiKey, Word, write};
use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::requests::Reference;
use stoa_domain::requests::open311::UpdateStatus;
use stoa_store::requests::idempotency::{self, Claim};

/// An update as it came.
#[derive(Debug, Clone)]
pub struct NewUpdate {
    pub reference: Reference,
    /// The program's own number of it: the same number is written once.
    pub update_id: String,
    pub status: UpdateStatus,
    pub description: String,
}

/// The scope of the programs' numbers.
const SCOPE: &str = "open311-update";

/// Writes it; our number of it, the same for the same `update_id` of the same key. Errors: `api_key` may-not-update;
/// `NotFound`; `description` required (for words alone) | too-long.
pub async fn post_update(portal: &Portal, key: &ApiKey, new: NewUpdate) -> Result<String> {
    if !key.may_update {
        return Err(Error::invalid("api_key", "may-not-update"));
    }
    let text = access::words("description", &new.description, false)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let theirs = format!("{}:{}", key.id, new.update_id);
    match idempotency::claim(&tx, SCOPE, &theirs, "", now).await? {
        Claim::Replay(ours) => return Ok(ours),
        Claim::Mismatch => return Err(Error::Conflict("idempotency-mismatch")),
        Claim::Claimed => {}
    }
    let request = access::locked(&tx, &new.reference).await?;
    if !request.visibility.is_public() {
        return Err(Error::NotFound);
    }
    let word = Word {
        status: new.status,
        text,
        by: key.name.clone(),
    };
    let id = write(&tx, portal, &city, &request, word)
        .await?
        .ok_or_else(|| Error::invalid("description", "required"))?;
    let ours = id.to_string();
    idempotency::finish(&tx, SCOPE, &theirs, &ours).await?;
    tx.commit().await?;
    Ok(ours)
}
