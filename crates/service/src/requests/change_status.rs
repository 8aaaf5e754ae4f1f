//! Staff move the status, with a public update where the move needs one.

use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{DeskRequest, Event, Reference};

/// Staff move the status, with a public update where the move needs one.
pub async fn change_status(
    _portal: &Portal,
    _actor: &Actor,
    _reference: &Reference,
    _version: i64,
    _event: Event,
    _update: &str,
) -> Result<DeskRequest> {
    Err(Error::Unavailable)
}
