//! A staff member gets a new password.

use super::create_staff::check_password;
use super::password;
use crate::{Error, Portal, Result};
use stoa_domain::FieldErrors;
use stoa_domain::accounts::Actor;
use stoa_store::accounts::staff;

/// Sets a password; the system (the command line) alone may. `NotFound` where there is no such user name.
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
    if !staff::set_password(&tx, &username.trim().to_lowercase(), &phc).await? {
        return Err(Error::NotFound);
    }
    Ok(tx.commit().await?)
}
