//! A page of the desk's outbox, newest first.

use crate::{Error, Portal, Result};
use stoa_domain::Page;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::message::MessageStatus;
use stoa_domain::requests::view::MessageView;

/// A page of the desk's outbox, newest first.
pub async fn list(
    _portal: &Portal,
    _actor: &Actor,
    _status: Option<MessageStatus>,
    _cursor: Option<&str>,
) -> Result<Page<MessageView>> {
    Err(Error::Unavailable)
}
