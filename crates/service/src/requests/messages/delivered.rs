//! The gateway took a message.

use crate::{Error, Portal, Result};
use uuid::Uuid;

/// The gateway took a message.
pub async fn delivered(_portal: &Portal, _id: Uuid) -> Result<()> {
    Err(Error::Unavailable)
}
