//! Somebody wants to hear of a request by mail.

use crate::{Error, Portal, Result};
use stoa_domain::Locale;
use stoa_domain::requests::Reference;

/// Somebody wants to hear of a request by mail.
pub async fn follow(
    _portal: &Portal,
    _reference: &Reference,
    _email: &str,
    _locale: Locale,
) -> Result<()> {
    Err(Error::Unavailable)
}
