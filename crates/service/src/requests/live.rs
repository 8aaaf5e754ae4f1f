//! What open pages are told when something changes.

use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{LiveEvent, Reference};

/// What a stream is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Topic {
    All,
    Request(Reference),
}

/// The events after `seq`, oldest first, at most `limit`: the public's own for the public, all for staff.
pub async fn live_since(
    _portal: &Portal,
    _actor: &Actor,
    _seq: i64,
    _limit: u32,
    _topic: &Topic,
) -> Result<Vec<LiveEvent>> {
    Err(Error::Unavailable)
}

/// The number of the newest event; 0 where there is none.
pub async fn live_head(_portal: &Portal) -> Result<i64> {
    Err(Error::Unavailable)
}
