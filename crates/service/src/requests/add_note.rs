//! Staff write an internal note.

use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{DeskRequest, Reference};

/// Staff write an internal note.
pub async fn add_note(
    _portal: &Portal,
    _actor: &Actor,
    _reference: &Reference,
    _text: &str,
) -> Result<DeskRequest> {
    Err(Error::Unavailable)
}
