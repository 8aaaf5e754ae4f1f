//! The city as every page needs to know it.

use crate::{Error, Portal, Result};
use stoa_domain::site::Site;

/// The city as every page needs to know it.
pub async fn load(_portal: &Portal) -> Result<Site> {
    Err(Error::Unavailable)
}
