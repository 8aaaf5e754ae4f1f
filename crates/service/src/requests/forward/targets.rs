//! Which services go elsewhere: an operator says so, or who grants keys at the desk.

use super::key;
use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::FieldErrors;
use stoa_domain::accounts::{Actor, Permission};
use stoa_store::requests::forwards::{self, TargetRecord};

/// Where a service's requests go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Our service.
    pub service_code: String,
    /// The other endpoint's base address, e.g. `https://city.example/open311/v2`.
    pub endpoint: String,
    pub jurisdiction_id: Option<String>,
    /// The key they gave us; empty in a list, which nobody reads keys from.
    pub api_key: String,
    /// Their service.
    pub their_code: String,
    /// Are the reporter's name, mail address and phone number sent along?
    pub share_contact: bool,
}

impl Target {
    /// A row with this key.
    pub(super) fn with(t: TargetRecord, api_key: String) -> Self {
        Self {
            service_code: t.service_code,
            endpoint: t.endpoint,
            jurisdiction_id: t.jurisdiction_id,
            api_key,
            their_code: t.their_code,
            share_contact: t.share_contact,
        }
    }

    /// As a row, its key not sealed yet.
    fn record(self) -> TargetRecord {
        TargetRecord {
            service_code: self.service_code,
            endpoint: self.endpoint,
            jurisdiction_id: self.jurisdiction_id,
            api_key: self.api_key,
            sealed: false,
            their_code: self.their_code,
            share_contact: self.share_contact,
        }
    }
}

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
        // Never to another address than it was given for.
        target.api_key = key::opened(&portal.ctx.config.sealing, &known).unwrap_or_default();
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
    forwards::put_target(&tx, &key::sealed(portal, target.record())?).await?;
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

/// Every service that goes elsewhere, without the keys.
pub async fn targets(portal: &Portal, actor: &Actor) -> Result<Vec<Target>> {
    access::require(actor, Permission::ManageKeys)?;
    let all = forwards::targets(&portal.store).await?.into_iter();
    Ok(all.map(|t| Target::with(t, String::new())).collect())
}
