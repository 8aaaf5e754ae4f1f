//! A follower wants to hear no more.

use crate::{Error, Portal, Result};
use stoa_domain::requests::Reference;

/// A follower wants to hear no more.
pub async fn unfollow(_portal: &Portal, _token: &str) -> Result<Reference> {
    Err(Error::Unavailable)
}
