//! A conversation reports as often as an operator allows, over any number of processes.

use super::sent;
use crate::{Error, Portal, Result};
use stoa_store::requests::sent as rows;

/// May a conversation (`network:name`) report now? Errors: `TooMany`.
pub async fn admit_chat(portal: &Portal, conversation: &str) -> Result<()> {
    let Some(allowed) = &portal.ctx.config.inbound.limits.chat else {
        return Ok(());
    };
    let (count, retry_after_s) = sent::lately(portal, &key(portal, conversation), allowed).await?;
    match count >= allowed.count {
        true => Err(Error::TooMany { retry_after_s }),
        false => Ok(()),
    }
}

/// Counts a report that was taken.
pub async fn count_chat(portal: &Portal, conversation: &str) -> Result<()> {
    let tx = portal.store.begin().await?;
    let slot = sent::slot(portal.ctx.clock.now());
    rows::add(&tx, &key(portal, conversation), slot).await?;
    Ok(tx.commit().await?)
}

fn key(portal: &Portal, conversation: &str) -> String {
    sent::keyed(&portal.ctx.config, "chat", conversation)
}
