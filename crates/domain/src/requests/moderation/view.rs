//! What staff see who say what everyone may see.

use super::ban::BanKind;
use super::objection::Reason;
use super::visibility::{Visibility, VisibilityEvent};
use crate::Page;
use crate::requests::reference::Reference;
use crate::requests::view::{MediaView, RequestSummary};
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What somebody has to look at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ModerationQueue {
    /// Requests nobody else sees before staff have looked, the longest waiting first.
    pub waiting: Page<RequestSummary>,
    /// Objections nobody has settled, the oldest first.
    pub objections: Page<ObjectionView>,
}

/// An objection.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ObjectionView {
    pub reference: Reference,
    pub reason: Reason,
    /// In their words.
    pub words: Option<String>,
    /// The photo or video it is about.
    pub photo: Option<Uuid>,
    /// The entry of the timeline it is about.
    pub update: Option<i64>,
    /// In the city's time zone.
    pub at: DateTime<FixedOffset>,
}

/// A request as it stands between staff and the public.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseModeration {
    pub reference: Reference,
    /// The service's name.
    pub service: String,
    pub visibility: Visibility,
    pub version: i64,
    /// What this staff member may do to it now, straight from the table.
    pub moves: Vec<VisibilityEvent>,
    /// Its texts, each of which can be blacked out.
    pub parts: Vec<PartView>,
    pub files: Vec<FileView>,
    pub objections: Vec<ObjectionView>,
    /// By what its sender could be banned.
    pub sources: Vec<BanKind>,
}

/// A text of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartView {
    /// `description`, `address`, `answer:<code>`, `update:<number>`.
    pub part: String,
    /// The question of an answer.
    pub question: Option<String>,
    /// As it reads now.
    pub text: String,
    /// Was it blacked out? Then there is an original.
    pub redacted: bool,
}

/// A photo or video of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FileView {
    pub id: Uuid,
    #[serde(flatten)]
    pub media: MediaView,
    /// Does nobody but those who may read originals see it?
    pub hidden: bool,
}

/// What a blacked-out part said at first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OriginalView {
    pub part: String,
    pub text: String,
    /// When it was blacked out first, in the city's time zone, and who did.
    pub at: DateTime<FixedOffset>,
    pub by: Option<String>,
}

/// A ban that holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BanView {
    pub id: Uuid,
    pub kind: BanKind,
    /// The address or number; of a network address the beginning of its hash.
    pub value: String,
    pub reason: String,
    pub by: Option<String>,
    /// Times are in the city's time zone.
    pub at: DateTime<FixedOffset>,
    /// `null`: until it is lifted.
    pub until: Option<DateTime<FixedOffset>>,
}
