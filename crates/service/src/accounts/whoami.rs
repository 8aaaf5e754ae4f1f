//! Who holds this session?

use super::hash_of;
use crate::{Portal, Result};
use chrono::Duration;
use stoa_domain::accounts::Staff;
use stoa_store::accounts::{sessions, staff};

/// A session nobody used for so long has ended.
const IDLE: Duration = Duration::hours(8);
/// How exactly it is noted that a session is used: not every look is a write.
const NOTED: Duration = Duration::minutes(1);

/// The staff member whose session this is; `None` where it ended, timed out or never was.
pub async fn whoami(portal: &Portal, token: &str) -> Result<Option<Staff>> {
    let token_hash = hash_of(token);
    let Some(session) = sessions::find(&portal.store, &token_hash).await? else {
        return Ok(None);
    };
    let now = portal.ctx.clock.now();
    let idle = now - session.last_seen_at;
    if session.expires_at <= now || idle > IDLE {
        return Ok(None);
    }
    let Some(holder) = staff::by_id(&portal.store, session.staff_id)
        .await?
        .filter(|s| s.active)
    else {
        return Ok(None);
    };
    if idle > NOTED {
        let tx = portal.store.begin().await?;
        sessions::touch(&tx, &token_hash, now).await?;
        tx.commit().await?;
    }
    Ok(Some(holder.staff))
}
