//! An action with all it needs, ready to be sent.

use super::Verb;
use crate::api::{self, ApiError};
use stoa_domain::accounts::StaffRef;
use stoa_domain::requests::{DeskRequest, Event};

/// What is to be done to a case.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// Give it to somebody, or to nobody.
    Assign(Option<StaffRef>),
    /// Move its status, with words for the public and, to close it, the code of a reason.
    Status(Event, String, String),
    /// Words for the public, and whether they are also posted elsewhere.
    Update(String, bool),
    Note(String),
    Place {
        lat: f64,
        lon: f64,
        address: String,
    },
    /// The right service's code and name.
    Service(String, String),
    /// The reference of the one that goes on.
    Merge(String),
    Unmerge,
    /// The service's code and the words of each part.
    Split(Vec<(String, String)>),
    /// The other's reference.
    Link(String),
    Unlink(String),
}

impl Act {
    /// Its kind.
    pub const fn verb(&self) -> Verb {
        match self {
            Self::Assign(_) => Verb::Assign,
            Self::Status(..) => Verb::Status,
            Self::Update(..) => Verb::Update,
            Self::Note(_) => Verb::Note,
            Self::Place { .. } => Verb::Place,
            Self::Service(..) => Verb::Service,
            Self::Merge(_) => Verb::Merge,
            Self::Unmerge => Verb::Unmerge,
            Self::Split(_) => Verb::Split,
            Self::Link(_) => Verb::Link,
            Self::Unlink(_) => Verb::Unlink,
        }
    }

    /// The case as it should look once this is done; the timeline waits for the server's own entry.
    pub fn hoped(&self, case: &DeskRequest) -> DeskRequest {
        let mut case = case.clone();
        let summary = &mut case.detail.summary;
        match self {
            Self::Assign(to) => case.assignee.clone_from(to),
            Self::Status(event, ..) => {
                summary.status = summary.status.after(*event).unwrap_or(summary.status)
            }
            Self::Place { lat, lon, address } => {
                summary.lat = Some(*lat);
                summary.lon = Some(*lon);
                summary.place = Some(address.clone());
            }
            Self::Service(code, name) => {
                summary.service_code.clone_from(code);
                summary.service.clone_from(name);
            }
            // Whether the other is there, only the server knows.
            Self::Update(..)
            | Self::Note(_)
            | Self::Merge(_)
            | Self::Unmerge
            | Self::Split(_)
            | Self::Link(_)
            | Self::Unlink(_) => {}
        }
        case
    }

    /// Does it to the case as it was seen.
    ///
    /// # Errors
    /// What the API says; `conflict-stale` where the case is no longer as it was seen.
    pub async fn send(&self, seen: &DeskRequest) -> Result<DeskRequest, ApiError> {
        let reference = &seen.detail.summary.reference;
        let version = seen.version;
        match self {
            Self::Assign(to) => {
                api::desk_assign(reference, version, to.as_ref().map(|s| s.id)).await
            }
            Self::Status(event, update, reason) => {
                api::desk_status(reference, version, *event, update, reason).await
            }
            Self::Update(text, also) => api::desk_update(reference, text, *also).await,
            Self::Note(text) => api::desk_note(reference, text).await,
            Self::Place { lat, lon, address } => {
                api::desk_place(reference, version, *lat, *lon, address).await
            }
            Self::Service(code, _) => api::desk_service(reference, version, code).await,
            Self::Merge(other) => api::desk_merge(reference, version, other).await,
            Self::Unmerge => api::desk_unmerge(reference, version).await,
            Self::Split(parts) => api::desk_split(reference, version, parts).await,
            Self::Link(other) => api::desk_link(reference, version, other, true).await,
            Self::Unlink(other) => api::desk_link(reference, version, other, false).await,
        }
    }
}
