//! Staff send a message once more.

use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use uuid::Uuid;

/// Staff send a message once more.
pub async fn resend(_portal: &Portal, _actor: &Actor, _id: Uuid) -> Result<()> {
    Err(Error::Unavailable)
}
