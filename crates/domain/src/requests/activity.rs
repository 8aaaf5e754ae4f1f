//! The timeline of a request.

use super::status::Status;
use super::view::MediaView;
use crate::object::{object, word};
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ActivityKind {
    /// The report came in.
    Submitted,
    /// The status moved; the text is the public update, if any.
    Status,
    /// Public words without a move.
    Update,
    /// It was given to somebody (the desk only).
    Assigned,
    /// An internal note (the desk only).
    Note,
    /// The reporter or a follower answered by mail; the desk's alone until somebody publishes it.
    Message,
    /// Somebody published such an answer (the desk only; open pages are told that there is something new).
    Shown,
    /// Another department goes on with it; the text is its name.
    Handed,
    /// The place was corrected.
    Moved,
    /// The service was corrected.
    Reclassified,
    /// A photo or video of the report came after it.
    Media,
    /// It is a duplicate: the text is the reference of the request that goes on.
    Merged,
    /// It stands by itself again; the text is the reference it was merged with.
    Unmerged,
    /// Another request about the same thing was merged into this one; the text is its reference.
    Absorbed,
    /// One that was merged into this one stands by itself again; the text is its reference.
    Released,
    /// Parts of it became requests of their own; the text is their references.
    Split,
    /// See also, or no longer: the text is the other's reference.
    Linked,
    Unlinked,
    /// Staff looked at it first; now everyone may see it.
    Published,
    /// Taken out of sight; the text is the reason (the desk only, as all that follow).
    Hidden,
    /// Put back.
    Restored,
    /// A part was blacked out or a photo hidden; the text says which.
    Redacted,
    /// A part or photo shows again what it did.
    Unredacted,
    /// Somebody looked at the original of a blacked-out part; the text says which.
    OriginalRead,
    /// Somebody objected; the text is the reason and their words.
    Objected,
    /// Staff found nothing wrong with it.
    Dismissed,
    /// A photo of it could not be read and was dropped; the text is what it shows, in the reporter's words.
    Unreadable,
    /// A promise ran out and a rule acted; the text is the rule's name.
    Escalated,
    /// It was handed to a contractor; the text is their name.
    HandedOver,
    /// The contractor wrote; the desk's alone until somebody publishes it.
    Contractor,
    /// The contractor says that the work is done; published or not, the desk closes the case.
    WorkDone,
    /// A crew said what it found or did at the place; the desk's alone until somebody publishes it.
    Crew,
    /// Its reporter says that it is done.
    Confirmed,
    /// Its reporter says that it is not, and it is taken up again; their words are a message before it.
    Disputed,
    /// Its reporter says so again; their words are a message before it.
    Appealed,
    /// The appeal is right, and it is taken up again; the text is the reasons.
    Upheld,
    /// The appeal is not right; the text is the reasons.
    Rejected,
    /// Routing rules said where it goes when it came in; the text names them (the desk only, as all that follow).
    Routed,
    /// It was given to a team; the text is its name.
    Teamed,
    /// How urgent it is was set; the text is the number.
    Prioritised,
    /// It was brought along from an earlier system; the text is that system's name and its number there.
    Imported,
}

impl ActivityKind {
    /// Every kind.
    pub const ALL: [Self; 41] = [
        Self::Submitted,
        Self::Status,
        Self::Update,
        Self::Assigned,
        Self::Note,
        Self::Message,
        Self::Shown,
        Self::Handed,
        Self::Moved,
        Self::Reclassified,
        Self::Media,
        Self::Merged,
        Self::Unmerged,
        Self::Absorbed,
        Self::Released,
        Self::Split,
        Self::Linked,
        Self::Unlinked,
        Self::Published,
        Self::Hidden,
        Self::Restored,
        Self::Redacted,
        Self::Unredacted,
        Self::OriginalRead,
        Self::Objected,
        Self::Dismissed,
        Self::Unreadable,
        Self::Escalated,
        Self::HandedOver,
        Self::Contractor,
        Self::WorkDone,
        Self::Crew,
        Self::Confirmed,
        Self::Disputed,
        Self::Appealed,
        Self::Upheld,
        Self::Rejected,
        Self::Routed,
        Self::Teamed,
        Self::Prioritised,
        Self::Imported,
    ];

    /// The stored word; with hyphens, the catalogue suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Status => "status",
            Self::Update => "update",
            Self::Assigned => "assigned",
            Self::Note => "note",
            Self::Message => "message",
            Self::Shown => "shown",
            Self::Handed => "handed",
            Self::Moved => "moved",
            Self::Reclassified => "reclassified",
            Self::Media => "media",
            Self::Merged => "merged",
            Self::Unmerged => "unmerged",
            Self::Absorbed => "absorbed",
            Self::Released => "released",
            Self::Split => "split",
            Self::Linked => "linked",
            Self::Unlinked => "unlinked",
            Self::Published => "published",
            Self::Hidden => "hidden",
            Self::Restored => "restored",
            Self::Redacted => "redacted",
            Self::Unredacted => "unredacted",
            Self::OriginalRead => "original_read",
            Self::Objected => "objected",
            Self::Dismissed => "dismissed",
            Self::Unreadable => "unreadable",
            Self::Escalated => "escalated",
            Self::HandedOver => "handed_over",
            Self::Contractor => "contractor",
            Self::WorkDone => "work_done",
            Self::Crew => "crew",
            Self::Confirmed => "confirmed",
            Self::Disputed => "disputed",
            Self::Appealed => "appealed",
            Self::Upheld => "upheld",
            Self::Rejected => "rejected",
            Self::Routed => "routed",
            Self::Teamed => "teamed",
            Self::Prioritised => "prioritised",
            Self::Imported => "imported",
        }
    }

    /// The kind of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }

    /// May everyone see it?
    pub const fn is_public(self) -> bool {
        !matches!(
            self,
            Self::Assigned
                | Self::Note
                | Self::Message
                | Self::Shown
                | Self::Hidden
                | Self::Restored
                | Self::Redacted
                | Self::Unredacted
                | Self::OriginalRead
                | Self::Objected
                | Self::Dismissed
                | Self::Unreadable
                | Self::Escalated
                | Self::Routed
                | Self::Teamed
                | Self::Prioritised
                | Self::HandedOver
                | Self::Contractor
                | Self::WorkDone
                | Self::Crew
        )
    }

    /// Does it wait for somebody to publish it?
    pub const fn is_message(self) -> bool {
        matches!(
            self,
            Self::Message | Self::Contractor | Self::WorkDone | Self::Crew
        )
    }

    /// Are open pages told of it? Besides what everyone may see, that an answer was published: it stands in the timeline from
    /// then on, without an entry of its own.
    pub const fn is_told(self) -> bool {
        self.is_public() || matches!(self, Self::Shown)
    }

    /// Is its text the reference of another request, or several?
    pub const fn names_others(self) -> bool {
        matches!(
            self,
            Self::Merged
                | Self::Unmerged
                | Self::Absorbed
                | Self::Released
                | Self::Split
                | Self::Linked
                | Self::Unlinked
        )
    }

    /// Does it say how the case goes on? Programs that follow a case are told of these.
    pub const fn is_progress(self) -> bool {
        matches!(
            self,
            Self::Status | Self::Update | Self::Disputed | Self::Upheld | Self::Rejected
        )
    }

    /// Does it move the status?
    pub const fn shows_status(self) -> bool {
        matches!(
            self,
            Self::Submitted
                | Self::Status
                | Self::Merged
                | Self::Unmerged
                | Self::Disputed
                | Self::Upheld
        )
    }
}

/// One entry of a timeline, for its reader.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ActivityView {
    /// Grows with time within a request.
    pub id: i64,
    pub kind: ActivityKind,
    /// In the city's time zone.
    pub at: DateTime<FixedOffset>,
    /// The status after it, for what moves it: `submitted`, `status`, `merged`, `unmerged`, `disputed`, `upheld`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// The words of it: update, note, new place, new service, assignee.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Who: a department in public, a staff member's name at the desk, nobody for the reporter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Is it for the desk only?
    #[serde(default)]
    pub internal: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub media: Vec<MediaView>,
}

object!(ActivityView {
    needs: id, kind;
    may: status, text, by, internal, media;
    at: at;
});

word!(ActivityKind = Submitted);
