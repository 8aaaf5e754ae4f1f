//! Two requests at once: both held, always in the same order, so that two people who do it the other way round wait for
//! each other and nobody waits for ever.

use super::access;
use crate::{Error, Result};
use stoa_domain::requests::Reference;
use stoa_store::Tx;
use stoa_store::requests::{RequestRecord, read};

/// The other request as somebody typed it. Errors: `other` required | not-a-reference | same.
pub fn other(reference: &Reference, typed: &str) -> Result<Reference> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Error::invalid("other", "required"));
    }
    let other = typed
        .parse()
        .map_err(|_| Error::invalid("other", "not-a-reference"))?;
    if other == *reference {
        return Err(Error::invalid("other", "same"));
    }
    Ok(other)
}

/// The request at the version that was seen, and the other as it is now, held until the transaction ends. Errors:
/// `NotFound`; `other` unknown; `Conflict("stale")`.
pub async fn locked(
    tx: &Tx,
    reference: &Reference,
    version: i64,
    other: &Reference,
) -> Result<(RequestRecord, RequestRecord)> {
    let unknown = || Error::invalid("other", "unknown");
    if reference < other {
        let one = access::locked_at(tx, reference, version).await?;
        let two = read::lock(tx, other).await?.ok_or_else(unknown)?;
        Ok((one, two))
    } else {
        let two = read::lock(tx, other).await?;
        let one = access::locked_at(tx, reference, version).await?;
        Ok((one, two.ok_or_else(unknown)?))
    }
}
