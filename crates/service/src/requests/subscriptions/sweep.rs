//! Questions that nobody answered are forgotten, with the address they were about; what was ended, after a month; and an
//! address that mail came back from gets another chance.

use super::confirm::OPEN;
use crate::{Portal, Result};
use chrono::Duration;
use stoa_store::follow::{recipients, subscriptions};

/// How long what was ended is kept: while its last messages may still be on their way.
const ENDED: Duration = Duration::days(30);
/// How long nothing goes to an address that mail came back from. Some only seem dead: a server that was set up wrongly, a
/// filter that was mistaken. One that still is, is marked again by the next message.
const BOUNCED: Duration = Duration::days(30);

/// Forgets what was asked and never answered; how many questions.
pub async fn sweep(portal: &Portal) -> Result<u64> {
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let forgotten = subscriptions::forget_waiting(&tx, now - OPEN).await?;
    subscriptions::forget_ended(&tx, now - ENDED).await?;
    recipients::forget_bounces(&tx, now - BOUNCED).await?;
    recipients::forget_idle(&tx, now - OPEN).await?;
    tx.commit().await?;
    Ok(forgotten)
}
