//! A program files a report (GeoReport v2, POST service request).

use super::ApiKey;
use crate::requests::{Submission, Submitted, Upload, submit};
use crate::{Error, Portal, Result};
use stoa_domain::Locale;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::Intake;
use stoa_domain::requests::open311::Filed;

/// Files it through [`submit`] on the channel `open311`; where pictures are said to be goes to the desk as a note, since
/// nobody looked at them. `again`: the program's own number of the report, under which a second try gives the first
/// answer.
///
/// Errors: those of [`Filed::read`] and [`Filed::fit`]; `service_code` unknown; those of [`submit`].
pub async fn file(
    portal: &Portal,
    key: &ApiKey,
    mut filed: Filed,
    media: Vec<Upload>,
    locale: Locale,
    again: Option<&str>,
) -> Result<Submitted> {
    let city = portal.city().await?;
    let service = city
        .service(&filed.draft.service)
        .ok_or_else(|| Error::invalid("service_code", "unknown"))?;
    filed.fit(service)?;
    let pictures = (!filed.media_urls.is_empty())
        .then(|| format!("media_url: {}", filed.media_urls.join("\n")));
    let submission = Submission {
        draft: filed.draft,
        locale,
        media,
        draft_token: None,
        key: again.map(|again| format!("open311:{}:{again}", key.id)),
        channel: Intake::Open311,
        note: pictures,
        client: None, // many people's
    };
    submit(portal, &Actor::Anyone, submission).await
}
