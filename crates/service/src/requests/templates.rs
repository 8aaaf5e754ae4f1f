//! The canned public updates in a language.

use crate::{Error, Portal, Result};
use stoa_domain::Locale;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::view::Template;

/// The canned public updates in a language.
pub async fn templates(_portal: &Portal, _actor: &Actor, _locale: Locale) -> Result<Vec<Template>> {
    Err(Error::Unavailable)
}
