//! What the owner of an address sees of what goes there.

use super::channel::Channel;
use super::preferences::{Cadence, Kinds};
use crate::Locale;
use crate::object::object;
use crate::requests::Reference;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use uuid::Uuid;

/// The answer to a subscription.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Subscribed {
    pub id: Uuid,
    pub channel: Channel,
    /// Does it hold already? Otherwise its owner must say yes first: by the link in the mail, or by the code of the text.
    pub confirmed: bool,
    /// For the browser that subscribed itself: the token of the page where it manages its messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manage: Option<String>,
}

/// Everything that goes to one address, for whoever holds the signed link in its messages.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ManageView {
    pub channel: Channel,
    /// Whole for mail and phone; only the host for a browser.
    pub address: String,
    pub cadence: Cadence,
    /// `22:00`; empty: no quiet hours.
    pub quiet_from: String,
    pub quiet_to: String,
    pub kinds: Kinds,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<Locale>,
    /// Mail to it comes back.
    pub bounced: bool,
    /// Its owner stopped everything.
    pub stopped: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_delivered_at: Option<DateTime<FixedOffset>>,
    pub follows: Vec<FollowView>,
}

/// One thing somebody follows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FollowView {
    pub id: Uuid,
    /// `request`, `near`, `street`, `neighborhood`.
    pub area: String,
    /// The request, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference>,
    /// The place in words.
    pub place: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metres: Option<u32>,
    /// Only this service, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    pub since: DateTime<FixedOffset>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_delivered_at: Option<DateTime<FixedOffset>>,
}

object!(Subscribed {
    needs: id, channel, confirmed;
    may: manage;
});

object!(ManageView {
    needs: channel, address, cadence, quiet_from, quiet_to, kinds, bounced, stopped, follows;
    may: locale;
    may_at: last_delivered_at;
});

object!(FollowView {
    needs: id, area, place;
    may: reference, metres, service;
    at: since;
    may_at: last_delivered_at;
});
