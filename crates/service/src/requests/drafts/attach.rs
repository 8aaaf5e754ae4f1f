//! Files join a report under way; each is checked and cleaned as on submission.

use super::DraftMedia;
use crate::requests::Upload;
use crate::{Error, Portal, Result};

/// Files join a report under way; each is checked and cleaned as on submission.
pub async fn attach(
    _portal: &Portal,
    _token: &str,
    _files: Vec<Upload>,
) -> Result<Vec<DraftMedia>> {
    Err(Error::Unavailable)
}
