//! Messages and templates as the desk reads them.

use crate::object::object;
use crate::requests::Reference;
use crate::requests::status::Event;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

/// A message in the desk's outbox list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MessageView {
    pub id: uuid::Uuid,
    pub reference: Option<Reference>,
    pub channel: crate::requests::follow::Channel,
    pub recipient: String,
    pub subject: String,
    /// Empty where it holds a code or a link that only its reader may use.
    pub text: String,
    pub status: crate::requests::message::MessageStatus,
    pub attempts: u32,
    pub last_error: Option<String>,
    pub created_at: DateTime<FixedOffset>,
    pub sent_at: Option<DateTime<FixedOffset>>,
    pub next_at: Option<DateTime<FixedOffset>>,
    /// When anything last reached this address.
    #[serde(default)]
    pub last_delivered_at: Option<DateTime<FixedOffset>>,
    /// Why nothing goes to this address any more: `bounced` or `stopped`.
    #[serde(default)]
    pub address_state: Option<String>,
}

/// A canned public update.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Template {
    pub id: i64,
    pub name: String,
    /// The move it goes with; `None`: any.
    pub event: Option<Event>,
    pub text: String,
}

object!(MessageView {
    needs: id, channel, recipient, subject, text, status, attempts;
    may: reference, last_error, address_state;
    at: created_at;
    may_at: sent_at, next_at, last_delivered_at;
});

object!(Template {
    needs: id, name, text;
    may: event;
});
