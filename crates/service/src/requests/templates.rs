//! The canned public updates.

use super::access;
use crate::{Portal, Result};
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::view::Template;
use stoa_store::requests::templates as rows;

/// The canned public updates in a language.
pub async fn templates(portal: &Portal, actor: &Actor, locale: Locale) -> Result<Vec<Template>> {
    access::require(actor, Permission::ViewDesk)?;
    Ok(rows::list(&portal.store, locale).await?)
}
