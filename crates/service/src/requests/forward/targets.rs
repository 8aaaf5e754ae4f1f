//! Which services go elsewhere: an operator says so.

use super::Target;
use crate::{Error, Portal, Result};
use stoa_domain::FieldErrors;
use stoa_domain::accounts::Actor;
use stoa_store::requests::forwards;

/// Reports of the service go there from now on. The system (the command line) alone may. Errors: `service` unknown;
/// `endpoint` not-readable; `api_key`, `their_code` required.
pub async fn set_target(portal: &Portal, actor: &Actor, target: Target) -> Result<()> {
    if *actor != Actor::System {
        return Err(Error::Forbidden);
    }
    let city = portal.city().await?;
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
    let tx = portal.store.begin().await?;
    forwards::put_target(&tx, &target).await?;
    Ok(tx.commit().await?)
}

/// Reports of the service stay with us from now on. `NotFound` where they did.
pub async fn remove_target(portal: &Portal, actor: &Actor, service_code: &str) -> Result<()> {
    if *actor != Actor::System {
        return Err(Error::Forbidden);
    }
    let tx = portal.store.begin().await?;
    if !forwards::remove_target(&tx, service_code).await? {
        return Err(Error::NotFound);
    }
    Ok(tx.commit().await?)
}

/// Tries once more what was given up: the operator has put right what was wrong. How many there are.
pub async fn retry(portal: &Portal, actor: &Actor) -> Result<u64> {
    if *actor != Actor::System {
        return Err(Error::Forbidden);
    }
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let many = forwards::retry_failed(&tx, now).await?;
    tx.commit().await?;
    Ok(many)
}

/// Every service that goes elsewhere.
pub async fn targets(portal: &Portal, actor: &Actor) -> Result<Vec<Target>> {
    if *actor != Actor::System {
        return Err(Error::Forbidden);
    }
    Ok(forwards::targets(&portal.store).await?)
}
