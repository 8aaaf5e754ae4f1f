//! A page of the public list.

use crate::{Error, Portal, Result};
use stoa_domain::Page;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{Reference, RequestFilter, RequestSummary};

/// A page of the public list.
pub async fn list(
    _portal: &Portal,
    _actor: &Actor,
    _filter: &RequestFilter,
    _mine: &[Reference],
    _limit: u32,
    _cursor: Option<&str>,
) -> Result<Page<RequestSummary>> {
    Err(Error::Unavailable)
}
