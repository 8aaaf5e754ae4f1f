//! Questions that nobody answered are forgotten, with the address they were about.

use super::confirm::OPEN;
use crate::{Portal, Result};
use stoa_store::follow::{recipients, subscriptions};

/// Forgets what was asked and never answered; how many questions.
pub async fn sweep(portal: &Portal) -> Result<u64> {
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let forgotten = subscriptions::forget_waiting(&tx, now - OPEN).await?;
    recipients::forget_idle(&tx, now - OPEN).await?;
    tx.commit().await?;
    Ok(forgotten)
}
