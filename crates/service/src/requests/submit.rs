//! A report comes in.

use super::media::Upload;
use crate::{Error, Portal, Result};
use chrono::{DateTime, FixedOffset};
use stoa_domain::Locale;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{Draft, Reference};

/// A report with its files, as a door received it.
#[derive(Debug, Clone)]
pub struct Submission {
    pub draft: Draft,
    /// The language answers go out in.
    pub locale: Locale,
    /// Photos and at most one video, in order.
    pub media: Vec<Upload>,
    /// The stored draft whose files belong to the report too; it is deleted with the report's arrival.
    pub draft_token: Option<String>,
    /// Made by the client before its first try: the same key and body give the first answer again.
    pub key: Option<String>,
    /// Which door: `web`, `form`, `api`, …
    pub channel: String,
}

/// The receipt.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Submitted {
    pub reference: Reference,
    /// The promise, in the city's time zone; `None`: none is made for this service.
    pub due_at: Option<DateTime<FixedOffset>>,
    /// Will a confirmation go out by mail?
    pub email: bool,
    /// Is this the answer to an earlier try with the same key?
    #[serde(default)]
    pub replayed: bool,
}

/// Takes a report in.
pub async fn submit(
    _portal: &Portal,
    _actor: &Actor,
    _submission: Submission,
) -> Result<Submitted> {
    Err(Error::Unavailable)
}
