//! Staff give a request to somebody, or to nobody.

use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{DeskRequest, Reference};
use uuid::Uuid;

/// Staff give a request to somebody, or to nobody.
pub async fn assign(
    _portal: &Portal,
    _actor: &Actor,
    _reference: &Reference,
    _version: i64,
    _assignee: Option<Uuid>,
) -> Result<DeskRequest> {
    Err(Error::Unavailable)
}
