//! Takes at most `n` messages whose time has come, for one worker.

use crate::{Error, Portal, Result};
use stoa_domain::Locale;
use stoa_domain::requests::Reference;
use uuid::Uuid;

/// A message for the gateway.
#[derive(Debug, Clone, PartialEq)]
pub struct Outgoing {
    pub id: Uuid,
    pub recipient: String,
    pub locale: Locale,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// For `List-Unsubscribe` (RFC 8058: answers POST too).
    pub list_unsubscribe_url: Option<String>,
    /// `<id@host>`: the same at every try, so that a mail sent twice is shown once.
    pub message_id: String,
    pub reference: Option<Reference>,
}

/// Takes at most `n` messages whose time has come, for one worker.
pub async fn claim_due(_portal: &Portal, _n: u32) -> Result<Vec<Outgoing>> {
    Err(Error::Unavailable)
}
