//! A request as staff see it.

use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{DeskRequest, Reference};

/// A request as staff see it.
pub async fn desk_show(
    _portal: &Portal,
    _actor: &Actor,
    _reference: &Reference,
) -> Result<DeskRequest> {
    Err(Error::Unavailable)
}
