//! What readers see of a request. Each type is built for one reader: `RequestSummary` and `RequestDetail` hold
//! what everyone may see and nothing else; `DeskRequest` adds what staff need.

mod message;

pub use message::{MessageView, Template};

use super::activity::ActivityView;
use super::draft::Contact;
use super::ending::{EndingView, ReasonView};
use super::moderation::Visibility;
use super::reference::Reference;
use super::status::{Event, Status};
use crate::accounts::{StaffRef, TeamRef};
use crate::form::{Answer, FormRef};
use crate::object::object;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

/// A request in a list or in a map's popup. Public.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestSummary {
    pub reference: Reference,
    /// The service's name.
    pub service: String,
    pub service_code: String,
    pub status: Status,
    /// The beginning of the description, at most 160 characters.
    pub excerpt: String,
    /// The place in words: address, crossing or the reporter's own.
    pub place: Option<String>,
    pub neighborhood: Option<String>,
    /// By which way it came in: a code such as `web` or `phone`.
    #[cfg_attr(feature = "openapi", schema(example = "phone"))]
    pub channel: String,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    /// Times are in the city's time zone.
    pub opened_at: DateTime<FixedOffset>,
    pub updated_at: DateTime<FixedOffset>,
    /// The promise.
    pub due_at: Option<DateTime<FixedOffset>>,
    pub closed_at: Option<DateTime<FixedOffset>>,
    /// The first photo, small.
    pub thumbnail: Option<MediaView>,
    /// Distance in metres, where the list was asked for by distance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distance_m: Option<f64>,
    /// Who sees it; left out where everyone does. Others stand only in what is its reporter's own or the desk's.
    #[serde(default, skip_serializing_if = "Visibility::is_public")]
    pub visibility: Visibility,
}

/// A request's own page. Public.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestDetail {
    #[serde(flatten)]
    pub summary: RequestSummary,
    pub description: String,
    /// By when the city promises that somebody answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response_due_at: Option<DateTime<FixedOffset>>,
    /// When somebody first did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responded_at: Option<DateTime<FixedOffset>>,
    /// Since when the promise's clock stands, because the city waits for the reporter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paused_at: Option<DateTime<FixedOffset>>,
    pub department: String,
    pub category: String,
    pub answers: Vec<Answer>,
    /// What the answers answer: the questions of then, which may be others now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<FormRef>,
    pub media: Vec<MediaView>,
    /// How many photos of it have come and are still being prepared; left out where none is.
    #[serde(default, skip_serializing_if = "is_none")]
    pub preparing: u64,
    /// Oldest first.
    pub activity: Vec<ActivityView>,
    pub followers: u64,
    /// How many others said that it concerns them too: from their devices, or by a report merged into this one.
    #[serde(default)]
    pub me_too: u64,
    /// Which requests belong to it.
    #[serde(default, skip_serializing_if = "Related::is_empty")]
    pub related: Related,
    /// How it ended, and what its reporter said to that.
    #[serde(default, skip_serializing_if = "EndingView::is_empty")]
    pub ending: EndingView,
    /// Is the content made up for the demonstration?
    pub sample: bool,
}

fn is_none(n: &u64) -> bool {
    *n == 0
}

/// A request named beside another. Public.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Named {
    pub reference: Reference,
    /// The service's name.
    pub service: String,
    pub status: Status,
    /// Who sees it; left out where everyone does, so always but at the desk.
    #[serde(default, skip_serializing_if = "Visibility::is_public")]
    pub visibility: Visibility,
}

/// Which requests belong to a request. Public.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default)]
pub struct Related {
    /// The one that goes on for it: this one is its duplicate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub survivor: Option<Named>,
    /// Those merged into it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub duplicates: Vec<Named>,
    /// The one it is a part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<Named>,
    /// Its parts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<Named>,
    /// See also.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub linked: Vec<Named>,
}

impl Related {
    /// Does nothing belong to it?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A request that may be about the same thing. Public.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Similar {
    #[serde(flatten)]
    pub summary: RequestSummary,
    /// How much speaks for it, 0 to 1.
    pub score: f64,
    /// How many others said that it concerns them too.
    pub me_too: u64,
}

/// A request at the desk: everything public, and what staff need to act.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeskRequest {
    #[serde(flatten)]
    pub detail: RequestDetail,
    /// Grows with every change; sent back with an action so that nobody overwrites what they have not seen.
    pub version: i64,
    /// How much more urgent than usual: 0, 1 or 2.
    #[serde(default)]
    pub priority: i64,
    /// Did a rule act because a promise ran out?
    #[serde(default)]
    pub escalated: bool,
    pub assignee: Option<StaffRef>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamRef>,
    pub contact: Contact,
    /// What this staff member may do to its status now, straight from the status table.
    pub moves: Vec<Event>,
    /// Why it may be closed by these moves.
    #[serde(default)]
    pub reasons: Vec<ReasonChoice>,
    /// Others that look like it, best first.
    #[serde(default)]
    pub similar: Vec<Similar>,
    /// Where its updates were posted for everyone: newest first.
    #[serde(default)]
    pub posts: Vec<Posted>,
    /// May an update of it also be posted for everyone?
    #[serde(default)]
    pub may_post: bool,
}

/// A reason that may be given with a move.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReasonChoice {
    pub event: Event,
    #[serde(flatten)]
    pub reason: ReasonView,
}

/// An update of a request that was posted on another network, or is to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Posted {
    /// The account's name, as the operator calls it.
    pub account: String,
    /// Its address there, once it is there and where the network says it.
    pub url: Option<String>,
    pub status: super::message::MessageStatus,
}

/// A row of the desk's queue: what everyone sees, and whose it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeskRow {
    #[serde(flatten)]
    pub summary: RequestSummary,
    pub assignee: Option<StaffRef>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<TeamRef>,
    /// Grows with every change; sent back with an act on many, so that nothing is done to a case as nobody has seen it.
    #[serde(default)]
    pub version: i64,
    /// How much more urgent than usual: 0, 1 or 2.
    #[serde(default)]
    pub priority: i64,
    /// Did a rule act because a promise ran out?
    #[serde(default)]
    pub escalated: bool,
}

/// A photo or video.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MediaView {
    /// Same-origin address of the whole; immutable.
    pub url: String,
    /// Same-origin address of the small picture; empty for a video.
    pub thumb_url: String,
    /// `image/jpeg` or a video type.
    pub mime: String,
    /// In pixels; 0 where unknown.
    pub width: u32,
    pub height: u32,
    /// In the reporter's words; may be empty.
    pub alt: String,
}

/// Some requests close together on the map, or one.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Cluster {
    /// The mean position.
    pub lat: f64,
    pub lon: f64,
    pub count: u64,
    /// How many of them are open.
    pub open: u64,
    /// How many of them not everyone sees: at the desk and among one's own only; left out where none.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub unseen: u64,
    /// For a cluster of one: which request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
}

// The signature is serde's.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_zero(n: &u64) -> bool {
    *n == 0
}

/// What a map draws.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClusterSet {
    pub items: Vec<Cluster>,
    /// How many requests the filter and box hold in all.
    pub total: u64,
}

/// A place the geocoder found.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Place {
    /// As shown: `185 Kneeland St, Boston`.
    pub label: String,
    pub lat: f64,
    pub lon: f64,
    pub neighborhood: Option<String>,
    /// `address`, `intersection` or `street`.
    pub kind: String,
}

object!(RequestSummary {
    needs: reference, service, service_code, status, excerpt, channel;
    may: place, neighborhood, lat, lon, thumbnail, distance_m, visibility;
    at: opened_at, updated_at;
    may_at: due_at, closed_at;
});

object!(RequestDetail {
    part: summary: RequestSummary;
    needs: description, department, category, answers, media, activity, followers, sample;
    may: form, preparing, me_too, related, ending;
    may_at: response_due_at, responded_at, paused_at;
});

object!(Named {
    needs: reference, service, status;
    may: visibility;
});

object!(Related {
    needs: ;
    may: survivor, duplicates, parent, children, linked;
});

object!(Similar {
    part: summary: RequestSummary;
    needs: score, me_too;
});

object!(DeskRequest {
    part: detail: RequestDetail;
    needs: version, contact, moves;
    may: priority, escalated, assignee, team, reasons, similar, posts, may_post;
});

object!(ReasonChoice {
    part: reason: ReasonView;
    needs: event;
});

object!(Posted {
    needs: account, status;
    may: url;
});

object!(DeskRow {
    part: summary: RequestSummary;
    needs: ;
    may: assignee, team, version, priority, escalated;
});

object!(MediaView {
    needs: url, thumb_url, mime, width, height, alt;
});

object!(Cluster {
    needs: lat, lon, count, open;
    may: unseen, reference, status, service;
});

object!(ClusterSet {
    needs: items, total;
});

object!(Place {
    needs: label, lat, lon, kind;
    may: neighborhood;
});
