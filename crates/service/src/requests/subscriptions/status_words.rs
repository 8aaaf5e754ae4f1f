//! How far a request is, in the words that answer a text or a chat.

use crate::requests::messages::{Links, Voice};
use crate::{Arg, Result};
use stoa_domain::requests::Reference;
use stoa_store::Db;
use stoa_store::requests::{RequestRecord, read};

/// How far a request is, as its public page says, with the page's address. `own`: whoever asks reported it from there, so
/// that they may ask of one out of sight, too.
pub async fn status_words(
    db: &impl Db,
    voice: &Voice<'_>,
    reference: &Reference,
    own: impl Fn(&RequestRecord) -> bool,
) -> Result<String> {
    let named = ("reference", Arg::from(reference.as_str()));
    let found = read::by_reference(db, reference).await?;
    let Some(request) = found.filter(|r| r.visibility.is_public() || own(r)) else {
        return Ok(voice.say("mail-sms-no-request", &[named]));
    };
    let args = [
        named,
        (
            "service",
            voice.city.service_name(&request.service_code).into(),
        ),
        ("status", voice.status(request.status).into()),
    ];
    let url = Links(&voice.ctx.config).seen(&request);
    Ok(format!("{}\n{url}", voice.say("mail-sms-status", &args)))
}
