//! Passwords: argon2id with the crate's parameters (19 MiB, 2 passes: OWASP's first choice), off the async threads and
//! never more than two at once, since each takes that memory.

use crate::{Error, Random, Result};
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use std::sync::OnceLock;
use tokio::sync::Semaphore;

/// The shortest password, in characters (NIST SP 800-63B §5.1.1).
pub const MIN_PASSWORD: usize = 8;
/// The longest, in bytes: more is not typed by a person.
pub const MAX_PASSWORD: usize = 1_000;

static TURNS: Semaphore = Semaphore::const_new(2);
/// What is checked where there is no such user, so that the answer takes as long.
static NOBODY: OnceLock<String> = OnceLock::new();

/// The PHC string of a new password.
pub async fn hash(random: &dyn Random, password: &str) -> Result<String> {
    let mut salt = [0; 16];
    random.fill(&mut salt);
    let password = password.to_owned();
    in_turn(move || hash_now(&password, &salt)).await?
}

/// Is it the password? `None` as stored hash takes the same time and is always wrong.
pub async fn verify(stored: Option<String>, password: &str) -> Result<bool> {
    let password = password.to_owned();
    in_turn(move || {
        let known = stored.is_some();
        let phc = match stored {
            Some(phc) => phc,
            None => nobody()?,
        };
        let phc = PasswordHash::new(&phc).map_err(|e| anyhow::anyhow!("stored password: {e}"))?;
        let right = Argon2::default()
            .verify_password(password.as_bytes(), &phc)
            .is_ok();
        Ok(right && known)
    })
    .await?
}

fn nobody() -> Result<String> {
    if let Some(phc) = NOBODY.get() {
        return Ok(phc.clone());
    }
    let phc = hash_now("nobody's password", &[0; 16])?;
    Ok(NOBODY.get_or_init(|| phc).clone())
}

fn hash_now(password: &str, salt: &[u8]) -> Result<String> {
    Argon2::default()
        .hash_password_with_salt(password.as_bytes(), salt)
        .map(|phc| phc.to_string())
        .map_err(|e| Error::Internal(anyhow::anyhow!("argon2: {e}")))
}

async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let _turn = TURNS
        .acquire()
        .await
        .map_err(|e| Error::Internal(e.into()))?;
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|e| Error::Internal(e.into()))
}
