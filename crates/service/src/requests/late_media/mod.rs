//! Photos and videos that come after their report, one by one: a device without a network sends the words first, and
//! goes on where it was broken off. Whoever holds the report's receipt may add them, for a week.

mod add;
mod list;
mod receipt;

pub use add::add_media;
pub use list::{LateMedia, late_media};
pub(crate) use receipt::receipt_token;

use crate::{Error, Portal, Result};
use chrono::{DateTime, Duration, Utc};
use stoa_domain::requests::Reference;
use stoa_store::requests::{RequestRecord, read};

/// So long after its arrival a report takes files.
const OPEN_DAYS: i64 = 7;

/// Until when a request takes files.
fn until(request: &RequestRecord) -> DateTime<Utc> {
    request.opened_at + Duration::days(OPEN_DAYS)
}

/// The request, if the token is its receipt's and it still takes files.
///
/// Errors: `NotFound`; `Forbidden` for another token; `Conflict("too-late")` after a week.
async fn open(portal: &Portal, reference: &Reference, token: &str) -> Result<RequestRecord> {
    let request = read::by_reference(&portal.store, reference)
        .await?
        .ok_or(Error::NotFound)?;
    if !receipt::is_of(&portal.ctx.config, reference, token) {
        // Of a request out of sight strangers do not learn that there is one.
        return Err(match request.visibility.is_public() {
            true => Error::Forbidden,
            false => Error::NotFound,
        });
    }
    if portal.ctx.clock.now() > until(&request) {
        return Err(Error::Conflict("too-late"));
    }
    Ok(request)
}
