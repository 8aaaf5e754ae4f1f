//! Which services go elsewhere: an operator says so, or who grants keys at the desk.

use super::Target;
use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::FieldErrors;
use stoa_domain::accounts::{Actor, Permission};
use stoa_store::requests::forwards;

/// Reports of the service go there from now on, with the key we have for it where none is given. Errors: `service` unknown;
/// `endpoint` not-readable; `api_key`, `their_code` required.
pub async fn set_target(portal: &Portal, actor: &Actor, target: Target) -> Result<()> {
    access::require(actor, Permission::ManageKeys)?;
    let city = portal.city().await?;
    let tx = portal.store.begin().await?;
    let mut target = target;
    if target.api_key.is_empty()
        && let Some(known) = forwards::target(&tx, &target.service_code).await?
        && known.endpoint == target.endpoint.trim_end_matches('/')
    {
        target.api_key = known.api_key; // never to another address than it was given for
    }
    let mut errors = FieldErrors::default();
    if city.service(&target.service_code).is_none() {
        errors.add("service", "unknown");
    }
    if !target.endpoint.starts_with("http://") && !target.endpoint.starts_with("https://") {
        errors.add("endpoint", "not-readable");
    }
    for (field, value) in [
        ("api_key", &target.api_key),
        ("their_code", &target.their_code),
    ] {
        if value.is_empty() {
            errors.add(field, "required");
        }
    }
    errors.or(|| ())?;
    let target = Target {
        endpoint: target.endpoint.trim_end_matches('/').to_owned(),
        ..target
    };
    forwards::put_target(&tx, &target).await?;
    Ok(tx.commit().await?)
}

/// Reports of the service stay with us from now on. `NotFound` where they did.
pub async fn remove_target(portal: &Portal, actor: &Actor, service_code: &str) -> Result<()> {
    access::require(actor, Permission::ManageKeys)?;
    let tx = portal.store.begin().await?;
    if !forwards::remove_target(&tx, service_code).await? {
        return Err(Error::NotFound);
    }
    Ok(tx.commit().await?)
}

/// Tries once more what was given up: the operator has put right what was wrong. How many there are.
pub async fn retry(portal: &Portal, actor: &Actor) -> Result<u64> {
    access::require(actor, Permission::ManageKeys)?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let many = forwards::retry_failed(&tx, now).await?;
    tx.commit().await?;
    Ok(many)
}

/// Every service that goes elsewhere.
pub async fn targets(portal: &Portal, actor: &Actor) -> Result<Vec<Target>> {
    access::require(actor, Permission::ManageKeys)?;
    Ok(forwards::targets(&portal.store).await?)
}
