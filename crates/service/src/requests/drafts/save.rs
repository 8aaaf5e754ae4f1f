//! Keeps what was typed; answers the token to find it by (a new one where none was given or it is unknown).

use super::StoredDraft;
use crate::{Error, Portal, Result};

/// Keeps what was typed; answers the token to find it by (a new one where none was given or it is unknown).
pub async fn save(_portal: &Portal, _token: Option<&str>, _stored: &StoredDraft) -> Result<String> {
    Err(Error::Unavailable)
}
