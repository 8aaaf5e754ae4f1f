//! A staff member signs in.

use crate::{Error, Portal, Result};
use chrono::{DateTime, Utc};
use stoa_domain::accounts::Staff;

/// A new session.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The secret the cookie carries; the store keeps only its hash.
    pub token: String,
    pub staff: Staff,
    /// When the session ends at the latest.
    pub expires_at: DateTime<Utc>,
}

/// A staff member signs in.
pub async fn sign_in(
    _portal: &Portal,
    _username: &str,
    _password: &str,
    _source_ip: &str,
) -> Result<SignedIn> {
    Err(Error::Unavailable)
}
