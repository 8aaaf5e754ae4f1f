//! A staff member gets a new password; all their sessions end.

use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;

/// A staff member gets a new password; all their sessions end.
pub async fn set_password(
    _portal: &Portal,
    _actor: &Actor,
    _username: &str,
    _password: &str,
) -> Result<()> {
    Err(Error::Unavailable)
}
