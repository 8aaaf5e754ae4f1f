//! A staff member signs in.

use super::{hash_of, password, throttle};
use crate::{Error, Portal, Result};
use chrono::{DateTime, Duration, Utc};
use stoa_domain::accounts::Staff;
use stoa_domain::text;
use stoa_store::accounts::sessions::{self, SessionRecord};
use stoa_store::accounts::{staff, throttle as failures};

/// A session ends this long after it began, used or not.
pub const LONGEST: Duration = Duration::hours(24);

/// A new session.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The secret the cookie carries; the store keeps only its hash.
    pub token: String,
    pub staff: Staff,
    /// When the session ends at the latest.
    pub expires_at: DateTime<Utc>,
}

/// Signs a staff member in. `source_ip` is whom failures are counted for besides the user name.
///
/// Wrong user name and wrong password give the same answer in the same time: `Invalid` `sign-in` credentials.
/// Too many of them: `TooMany`.
pub async fn sign_in(
    portal: &Portal,
    username: &str,
    password: &str,
    source_ip: &str,
) -> Result<SignedIn> {
    let wrong = || Error::invalid("sign-in", "credentials");
    let username = text::clean_line(username).to_lowercase();
    if username.is_empty() || username.len() > 100 || password.len() > password::MAX_PASSWORD {
        return Err(wrong());
    }
    let now = portal.ctx.clock.now();
    let by_name = throttle::username_key(&username);
    let by_source = throttle::source_key(source_ip);
    // Counted before it is checked: a hundred guesses at once are a hundred guesses.
    let tx = portal.store.begin().await?;
    throttle::check(&tx, &by_source, throttle::PER_SOURCE, now).await?;
    throttle::check(&tx, &by_name, throttle::PER_USERNAME, now).await?;
    throttle::record(&tx, &by_name, now).await?;
    tx.commit().await?;
    // On PostgreSQL tries at once do not see each other until they have committed: look again, this one included.
    throttle::check(&portal.store, &by_name, throttle::PER_USERNAME + 1, now).await?;

    let known = staff::by_username(&portal.store, &username)
        .await?
        .filter(|s| s.active);
    let stored = known.as_ref().map(|s| s.password_hash.clone());
    let right = password::verify(stored, password).await?;

    let tx = portal.store.begin().await?;
    let Some(known) = known.filter(|_| right) else {
        throttle::record(&tx, &by_source, now).await?;
        tx.commit().await?;
        return Err(wrong());
    };
    let token = portal.ctx.random.token();
    let expires_at = now + LONGEST;
    failures::clear(&tx, &by_name).await?;
    sessions::delete_expired(&tx, now).await?;
    let session = SessionRecord {
        token_hash: hash_of(&token),
        staff_id: known.staff.id,
        created_at: now,
        last_seen_at: now,
        expires_at,
    };
    sessions::insert_one(&tx, &session).await?;
    tx.commit().await?;
    Ok(SignedIn {
        token,
        staff: known.staff,
        expires_at,
    })
}
