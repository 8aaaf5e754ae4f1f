//! The gateway could not take a message: later again, or never where `permanent`.

use crate::{Error, Portal, Result};
use uuid::Uuid;

/// The gateway could not take a message: later again, or never where `permanent`.
pub async fn failed(_portal: &Portal, _id: Uuid, _error: &str, _permanent: bool) -> Result<()> {
    Err(Error::Unavailable)
}
