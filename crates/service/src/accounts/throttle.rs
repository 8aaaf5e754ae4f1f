//! How often somebody may be wrong: 5 times in 15 minutes a user name, 50 times a source.

use crate::{Error, Result};
use chrono::{DateTime, Duration, Utc};
use stoa_store::accounts::throttle;
use stoa_store::{Db, Tx};

/// The time failures count for.
const WINDOW: Duration = Duration::minutes(15);
/// Failures a user name may have in it.
pub const PER_USERNAME: u64 = 5;
/// Failures a source (an IP address) may have in it.
pub const PER_SOURCE: u64 = 50;

/// The key of a user name's failures.
pub fn username_key(username: &str) -> String {
    format!("user:{username}")
}

/// The key of a source's failures.
pub fn source_key(source: &str) -> String {
    format!("source:{source}")
}

/// `TooMany`, with the seconds until the oldest failure counts no more, where a key has had its share.
pub async fn check(db: &impl Db, key: &str, allowed: u64, now: DateTime<Utc>) -> Result<()> {
    let (failures, oldest) = throttle::failures_since(db, key, now - WINDOW).await?;
    if failures < allowed {
        return Ok(());
    }
    let left = oldest.map_or(WINDOW, |at| at + WINDOW - now);
    Err(Error::TooMany {
        retry_after_s: left.num_seconds().max(1).unsigned_abs(),
    })
}

/// Notes a failure.
pub async fn record(tx: &Tx, key: &str, now: DateTime<Utc>) -> Result<()> {
    Ok(throttle::record(tx, key, now, now - WINDOW).await?)
}
