//! Staff correct the service.

use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{DeskRequest, Reference};

/// Staff correct the service.
pub async fn edit_service(
    _portal: &Portal,
    _actor: &Actor,
    _reference: &Reference,
    _version: i64,
    _code: &str,
) -> Result<DeskRequest> {
    Err(Error::Unavailable)
}
