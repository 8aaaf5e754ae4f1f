//! A session ends.

use crate::{Error, Portal, Result};

/// A session ends.
pub async fn sign_out(_portal: &Portal, _token: &str) -> Result<()> {
    Err(Error::Unavailable)
}
