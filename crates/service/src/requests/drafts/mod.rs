//! A report under way, kept by the server for forms that work without scripting. Nobody but the holder of its token
//! can see it; it is gone a day after its last change.

mod attach;
mod counts;
mod detach;
mod forget;
mod load;
mod photo_hashes;
mod save;
mod sweep;

pub use attach::attach;
pub(crate) use counts::counts;
pub use detach::detach;
pub use forget::forget;
pub use load::load;
pub(crate) use photo_hashes::photo_hashes;
pub use save::save;
pub use sweep::sweep;

use chrono::Duration;
use serde::{Deserialize, Serialize};
use stoa_domain::requests::Draft;
use stoa_domain::requests::caller::CallerDraft;
use uuid::Uuid;

/// A draft nobody touched for so long is forgotten.
const KEPT: Duration = Duration::hours(24);

/// A report under way.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StoredDraft {
    pub draft: Draft,
    /// Which step of the form the person is at; the form's own words.
    pub step: String,
    /// The idempotency key its final button carries.
    pub key: String,
    /// What staff say of the caller, where it is a caller's report.
    pub caller: Option<CallerDraft>,
    /// The files attached so far, in order. Filled by `load`; `save` leaves them as they are.
    pub media: Vec<DraftMedia>,
}

/// A file attached to a report under way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DraftMedia {
    pub id: Uuid,
    /// `image/jpeg` or a video type.
    pub mime: String,
    pub alt: String,
}
