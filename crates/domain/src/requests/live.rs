//! What open pages are told, over server-sent events, when a request changes.

use super::activity::ActivityKind;
use super::reference::Reference;
use super::status::Status;
use crate::object::object;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

/// A change to a request, as its reader may know it. The event's `id` on the wire is `seq`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LiveEvent {
    /// The outbox's number: grows, never repeats; what `Last-Event-ID` gives back.
    pub seq: i64,
    /// `request.submitted`, `request.status`, `request.update`, `request.assigned`, `request.note`, `request.moved`,
    /// `request.reclassified`, and so on: every [`ActivityKind`].
    pub kind: String,
    pub reference: Reference,
    pub service: String,
    pub status: Status,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lat: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lon: Option<f64>,
    /// In the city's time zone.
    pub at: DateTime<FixedOffset>,
}

impl LiveEvent {
    /// What happened; `None` for a kind this version does not know.
    pub fn activity(&self) -> Option<ActivityKind> {
        self.kind
            .strip_prefix("request.")
            .and_then(ActivityKind::parse)
    }

    /// May everyone be told? Not of a kind nobody knows.
    pub fn is_public(&self) -> bool {
        self.activity().is_some_and(ActivityKind::is_told)
    }
}

object!(LiveEvent {
    needs: seq, kind, reference, service, status;
    may: lat, lon;
    at: at;
});
