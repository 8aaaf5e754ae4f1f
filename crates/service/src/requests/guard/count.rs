//! A report has come in: it counts for its source and for the address it names.

use super::{Sender, sent};
use crate::{Portal, Result};
use chrono::Duration;
use stoa_store::rates;
use stoa_store::requests::sent as rows;

/// Counts a report that was taken.
pub async fn count(portal: &Portal, sender: &Sender<'_>) -> Result<()> {
    let slot = sent::slot(portal.ctx.clock.now());
    let tx = portal.store.begin().await?;
    rows::add(&tx, &sent::source_key(portal, sender), slot).await?;
    if let Some(recipient) = sent::recipient_key(portal, sender) {
        rows::add(&tx, &recipient, slot).await?;
    }
    Ok(tx.commit().await?)
}

/// Forgets what counts no more. The system alone calls it; any number of times.
pub async fn sweep(portal: &Portal) -> Result<()> {
    let now = portal.ctx.clock.now();
    let before = now - Duration::seconds(sent::KEPT_S);
    let tx = portal.store.begin().await?;
    rows::delete_before(&tx, sent::slot(before)).await?;
    rates::forget(&tx, now).await?;
    Ok(tx.commit().await?)
}
