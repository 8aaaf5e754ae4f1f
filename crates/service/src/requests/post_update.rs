//! Staff tell the public something without moving the status.

use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{DeskRequest, Reference};

/// Staff tell the public something without moving the status.
pub async fn post_update(
    _portal: &Portal,
    _actor: &Actor,
    _reference: &Reference,
    _text: &str,
) -> Result<DeskRequest> {
    Err(Error::Unavailable)
}
