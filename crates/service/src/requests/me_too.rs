//! Somebody has the same trouble: they count, and hear of it if they say where.

use super::follow;
use crate::accounts::hash_of;
use crate::{Error, Portal, Result};
use stoa_domain::Locale;
use stoa_domain::requests::Reference;
use stoa_store::Tx;
use stoa_store::requests::relations::{self, Relation};
use stoa_store::requests::{RequestRecord, read, votes};

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeToo {
    /// The request that counted it: of a duplicate, the one that goes on.
    pub reference: Reference,
    /// How many others it concerns now.
    pub me_too: u64,
    /// `false`: the device had been counted before.
    pub counted: bool,
    /// Does a phone hear of it by text from now on?
    pub texts: bool,
}

/// Counts a device, once a request, and follows by mail where an address is given. `device` is a secret of the
/// device's or the caller's own; only its hash is kept. Errors: `email` not-an-email; `NotFound`.
pub async fn me_too(
    portal: &Portal,
    reference: &Reference,
    device: &str,
    email: &str,
    locale: Locale,
) -> Result<MeToo> {
    let email = match email.trim() {
        "" => None,
        typed => Some(follow::address(typed)?),
    };
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = read::public(&tx, reference).await?.ok_or(Error::NotFound)?;
    let request = survivor(&tx, request).await?;
    let counted = votes::add(&tx, request.id, &hash_of(device), now).await?;
    if let Some(email) = email {
        follow::begin(&tx, portal, &city, &request, email, locale, false).await?;
    }
    let me_too = votes::count(&tx, request.id).await?;
    tx.commit().await?;
    Ok(MeToo {
        reference: request.reference,
        me_too,
        counted,
        texts: false,
    })
}

/// The request that goes on for a duplicate (which is none itself: a merger takes duplicates along); any other is its
/// own.
pub(super) async fn survivor(tx: &Tx, request: RequestRecord) -> Result<RequestRecord> {
    let all = relations::of_request(tx, request.id).await?;
    let next = all
        .into_iter()
        .find(|o| o.relation == Relation::Duplicate && o.from_here);
    match next {
        // That one may be out of sight; then nothing is said of it.
        Some(next) if next.visibility.is_public() => {
            read::by_id(tx, next.id).await?.ok_or(Error::NotFound)
        }
        Some(_) => Err(Error::NotFound),
        None => Ok(request),
    }
}
