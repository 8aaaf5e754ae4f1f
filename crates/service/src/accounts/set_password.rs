//! A staff member gets a new password; whoever is signed in with the old one is signed out.

use super::create_staff::check_password;
use super::password;
use crate::{Error, Portal, Result};
use stoa_domain::FieldErrors;
use stoa_domain::accounts::Actor;
use stoa_store::accounts::{sessions, staff};

/// Sets a password and ends that person's sessions; the system (the command line) alone may. `NotFound` where there
/// is no such user name.
pub async fn set_password(
    portal: &Portal,
    actor: &Actor,
    username: &str,
    password: &str,
) -> Result<()> {
    if *actor != Actor::System {
        return Err(Error::Forbidden);
    }
    let mut errors = FieldErrors::default();
    check_password(password, &mut errors);
    errors.or(|| ())?;
    let phc = password::hash(&*portal.ctx.random, password).await?;
    let tx = portal.store.begin().await?;
    let username = username.trim().to_lowercase();
    if !staff::set_password(&tx, &username, &phc).await? {
        return Err(Error::NotFound);
    }
    sessions::delete_of(&tx, &username).await?;
    Ok(tx.commit().await?)
}
