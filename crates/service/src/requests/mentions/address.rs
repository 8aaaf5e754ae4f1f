//! Where somebody of the desk is told that they were named.

use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::{Locale, text};
use stoa_store::accounts::notices;

/// Where, and in which language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeAddress {
    /// `None`: at the desk alone.
    pub email: Option<String>,
    pub locale: Locale,
}

/// One's own.
pub async fn notice_address(portal: &Portal, actor: &Actor) -> Result<NoticeAddress> {
    let me = actor.staff().ok_or(Error::Forbidden)?;
    let (email, locale) = notices::address(&portal.store, me.id).await?;
    Ok(NoticeAddress { email, locale })
}

/// Sets one's own; empty: at the desk alone. Errors: `email` not-an-email.
pub async fn set_notice_address(
    portal: &Portal,
    actor: &Actor,
    email: &str,
    locale: Locale,
) -> Result<()> {
    let me = actor.staff().ok_or(Error::Forbidden)?;
    let email = text::clean_line(email);
    if !email.is_empty() && !text::is_email(&email) {
        return Err(Error::invalid("email", "not-an-email"));
    }
    let email = (!email.is_empty()).then_some(email);
    let tx = portal.store.begin().await?;
    notices::set_address(&tx, me.id, email.as_deref(), locale).await?;
    Ok(tx.commit().await?)
}
