//! A file leaves a report under way.

use crate::{Error, Portal, Result};
use uuid::Uuid;

/// A file leaves a report under way.
pub async fn detach(_portal: &Portal, _token: &str, _id: Uuid) -> Result<()> {
    Err(Error::Unavailable)
}
