//! Nobody is flooded with texts: a phone gets so many in a period, whoever is the cause of them.

use crate::{Portal, Result};
use chrono::{DateTime, Utc};
use stoa_domain::requests::follow::Channel;
use stoa_store::Tx;
use stoa_store::follow::RecipientRecord;
use stoa_store::messages;

/// Has a phone had its share? What it texted itself is answered all the same, and a digest is one text a day. Addresses of
/// other ways have no share.
pub async fn is_full(
    tx: &Tx,
    portal: &Portal,
    reader: &RecipientRecord,
    now: DateTime<Utc>,
) -> Result<bool> {
    let allowed = portal.ctx.config.inbound.limits.texts.as_ref();
    let Some(allowed) = allowed.filter(|_| reader.channel == Channel::Sms) else {
        return Ok(false);
    };
    let told = messages::count_told_since(tx, reader.id, now - allowed.period).await?;
    Ok(told >= allowed.count)
}
