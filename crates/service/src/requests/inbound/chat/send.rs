//! The yes at the end: the report becomes a case, once.

use super::talk::Talk;
use crate::requests::{Submission, Submitted, submit};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::Intake;
use stoa_domain::{FieldErrors, Locale};

/// Networks on which people post rather than chat; every other is a messenger.
const SOCIAL: &[&str] = &[
    "bluesky",
    "facebook",
    "instagram",
    "mastodon",
    "threads",
    "twitter",
    "x",
];

/// What became of the yes.
pub enum Sent {
    Case(Box<Submitted>),
    /// Something does not fit, and must be said anew.
    Not(FieldErrors),
}

/// Sends the report under its key: the same yes brought twice, or brought again after a crash, makes one case.
pub async fn send(portal: &Portal, talk: &Talk, network: &str, locale: Locale) -> Result<Sent> {
    let submission = Submission {
        draft: talk.draft.clone(),
        locale,
        media: Vec::new(),
        draft_token: talk.photos.clone(),
        key: Some(format!("chat:{}", talk.key)),
        channel: match SOCIAL.contains(&network) {
            true => Intake::Social,
            false => Intake::Chat,
        },
        note: note(portal, talk),
        client: None,
    };
    match submit(portal, &Actor::Anyone, submission).await {
        Ok(submitted) => Ok(Sent::Case(Box::new(submitted))),
        Err(Error::Invalid(errors)) => Ok(Sent::Not(errors)),
        Err(other) => Err(other),
    }
}

/// Where the pictures are that were not fetched, for the desk, in the portal's first language.
fn note(portal: &Portal, talk: &Talk) -> Option<String> {
    if talk.elsewhere.is_empty() {
        return None;
    }
    let texts = &portal.ctx.texts;
    let words = texts.text(Locale::default(), "inbound-note-elsewhere", &[]);
    Some(format!("{words}\n{}", talk.elsewhere.join("\n")))
}
