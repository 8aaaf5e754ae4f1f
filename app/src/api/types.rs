//! Answers of the API that are no views of the domain.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use stoa_domain::requests::{Draft, Reference};
use uuid::Uuid;

/// A report that arrived.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Submitted {
    pub reference: Reference,
    /// The promise; `None`: none is made for this service.
    #[serde(default, deserialize_with = "stoa_domain::moment::de_maybe")]
    pub due_at: Option<DateTime<FixedOffset>>,
    /// Will a confirmation go out by mail?
    pub email: bool,
}

/// "Me too" was counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Counted {
    /// How many others it concerns now.
    pub me_too: u64,
}

/// A report under way that the server kept for a form without scripting.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StoredDraft {
    pub draft: Draft,
    /// Which step of the form the person is at.
    pub step: String,
    /// The idempotency key its final button carries.
    pub key: String,
    /// The files attached so far.
    pub media: Vec<DraftMedia>,
}

/// A file of a report under way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DraftMedia {
    pub id: Uuid,
    /// `image/jpeg` or a video type.
    pub mime: String,
    pub alt: String,
}
