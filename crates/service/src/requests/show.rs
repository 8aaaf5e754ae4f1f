//! A request as everyone may see it.

use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{Reference, RequestDetail};

/// A request as everyone may see it.
pub async fn show(
    _portal: &Portal,
    _actor: &Actor,
    _reference: &Reference,
) -> Result<RequestDetail> {
    Err(Error::Unavailable)
}
