//! Whoever has just reported says afterwards where the news of their report goes.

use super::follow;
use super::reporter::textable;
use super::subscriptions::text_reporter;
use crate::{Error, Portal, Result};
use stoa_domain::Locale;
use stoa_domain::requests::Reference;
use stoa_store::requests::read;

/// From now on the news of a report goes to a mail address or a phone as its reporter's, also where nobody else sees it.
/// The door makes sure that it is the reporter who asks. A phone is asked first.
///
/// Errors: `NotFound`; `email` required | not-an-email; `phone` not-a-phone; `TooMany` for a phone that said STOP, or was
/// asked or told as much as one may.
pub async fn send_to_reporter(
    portal: &Portal,
    reference: &Reference,
    to: &str,
    locale: Locale,
) -> Result<()> {
    let city = portal.city().await?;
    let phone = match to.contains('@') || to.trim().is_empty() {
        true => None,
        false => Some(textable(portal, to)?),
    };
    let tx = portal.store.begin().await?;
    let request = read::by_reference(&tx, reference).await?;
    let request = request.ok_or(Error::NotFound)?;
    match phone {
        None => {
            let email = follow::address(to)?;
            follow::begin(&tx, portal, &city, &request, email, locale, true).await?;
        }
        Some(phone) => {
            let asked = text_reporter(&tx, portal, &city, &phone, reference, locale, false);
            if !asked.await? {
                return Err(Error::TooMany {
                    retry_after_s: 3_600,
                });
            }
        }
    }
    Ok(tx.commit().await?)
}
