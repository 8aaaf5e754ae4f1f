//! A page of the desk's queue.

use crate::{Error, Portal, Result};
use stoa_domain::Page;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{DeskRow, RequestFilter};

/// A page of the desk's queue.
pub async fn desk_list(
    _portal: &Portal,
    _actor: &Actor,
    _filter: &RequestFilter,
    _limit: u32,
    _cursor: Option<&str>,
) -> Result<Page<DeskRow>> {
    Err(Error::Unavailable)
}
