//! The next thousand requests of a filter, for a file.

use crate::{Error, Portal, Result};
use stoa_domain::Page;
use stoa_domain::requests::{RequestFilter, RequestSummary};

/// The next thousand requests of a filter, for a file.
pub async fn export(
    _portal: &Portal,
    _filter: &RequestFilter,
    _cursor: Option<&str>,
) -> Result<Page<RequestSummary>> {
    Err(Error::Unavailable)
}
