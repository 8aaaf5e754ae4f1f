//! Makes messages of the events not looked at yet, at most `limit` events; answers how many events.

use crate::{Error, Portal, Result};

/// Makes messages of the events not looked at yet, at most `limit` events; answers how many events.
pub async fn expand_events(_portal: &Portal, _limit: u32) -> Result<usize> {
    Err(Error::Unavailable)
}
