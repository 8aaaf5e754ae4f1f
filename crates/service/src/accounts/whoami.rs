//! Who holds this session?

use crate::{Error, Portal, Result};
use stoa_domain::accounts::Staff;

/// Who holds this session?
pub async fn whoami(_portal: &Portal, _token: &str) -> Result<Option<Staff>> {
    Err(Error::Unavailable)
}
