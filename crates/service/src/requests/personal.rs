//! What of a report looks like personal data, before or after it is sent.

use super::asked;
use crate::{Portal, Result};
use stoa_domain::Locale;
use stoa_domain::requests::personal::{self, PersonalNotice};
use stoa_domain::requests::{Draft, Service};

/// A notice for each field and kind; a service that is not known has no answers to look at. It never keeps a report back.
pub async fn personal_notices(portal: &Portal, draft: &Draft) -> Result<Vec<PersonalNotice>> {
    let city = portal.city().await?;
    let asked = match city.service(draft.service.trim()) {
        Some(service) => Some(asked::as_asked(portal, service, draft.form_version).await?),
        None => None,
    };
    Ok(personal::notices(draft, asked.as_ref()))
}

/// The same of a report that could be sent as it is, with its service, for a page that asks once more.
///
/// Errors: those of `submit` as far as they show in the words.
pub async fn personal_in_complete(
    portal: &Portal,
    draft: &Draft,
    locale: Locale,
) -> Result<(Vec<PersonalNotice>, Service)> {
    let city = portal.city().await?;
    let (service, _) = asked::parse(portal, &city, draft, locale).await?;
    Ok((personal::notices(draft, Some(&service)), service))
}
