//! The owner of an address chooses how often, when not, about what and in which language.

use crate::requests::messages::{Purpose, opened};
use crate::{Error, Portal, Result};
use stoa_domain::requests::follow::PreferencesDraft;
use stoa_store::follow::recipients;

/// Writes the choices for the address of a manage link. Saving also says that the address works: one that mail came back
/// from, or that was stopped, is written to again. Errors: those of [`PreferencesDraft::parse`]; `NotFound`.
pub async fn set_preferences(portal: &Portal, token: &str, draft: &PreferencesDraft) -> Result<()> {
    let id = opened(&portal.ctx.config, Purpose::Manage, token).ok_or(Error::NotFound)?;
    let wanted = draft.parse()?;
    let tx = portal.store.begin().await?;
    recipients::by_id(&tx, id).await?.ok_or(Error::NotFound)?;
    recipients::set_preferences(&tx, id, &wanted).await?;
    recipients::set_stopped(&tx, id, None).await?;
    recipients::set_bounced(&tx, id, None, None).await?;
    Ok(tx.commit().await?)
}
