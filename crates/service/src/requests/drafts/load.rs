//! What was typed, with its files; `None` where the token is unknown or the draft was sent.

use super::StoredDraft;
use crate::{Error, Portal, Result};

/// What was typed, with its files; `None` where the token is unknown or the draft was sent.
pub async fn load(_portal: &Portal, _token: &str) -> Result<Option<StoredDraft>> {
    Err(Error::Unavailable)
}
