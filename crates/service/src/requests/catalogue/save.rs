//! A service's own fields; new ones; what is offered no more; the one for everything that fits no other.

use crate::configuration::{self, change, seen};
use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::configuration::Kind;
use stoa_domain::requests::{CatalogueEntry, ServiceFields};
use stoa_store::requests::catalogue;

/// Adds a service without questions at the end of the catalogue; its code, made of its name where none was typed. Errors:
/// those of its fields; `code` taken.
pub async fn add_service(
    portal: &Portal,
    actor: &Actor,
    code: &str,
    fields: &ServiceFields,
) -> Result<String> {
    access::require(actor, Permission::Configure)?;
    let entry = fields.begin(code);
    entry.service.summary.faults().or(|| ())?;
    let code = entry.service.summary.code.clone();
    let value = configuration::value(&entry)?;
    match change(
        portal,
        actor,
        Kind::Service,
        &code,
        &seen(None),
        Some(value),
    )
    .await
    {
        Err(Error::Conflict("stale")) => Err(Error::invalid("code", "taken")),
        other => other.map(|_| code),
    }
}

/// Says a service's own fields anew. Errors: `NotFound`; those of its fields; `Conflict("stale")`.
pub async fn save_service(
    portal: &Portal,
    actor: &Actor,
    code: &str,
    was_seen: &str,
    fields: &ServiceFields,
) -> Result<()> {
    put(portal, actor, code, was_seen, |mut entry| {
        entry.service.summary = fields.onto(entry.service.summary);
        entry
    })
    .await
}

/// Says whether a service is offered. Its cases keep it. Errors: `NotFound`; `general` in-use; `Conflict("stale")`.
pub async fn offer_service(
    portal: &Portal,
    actor: &Actor,
    code: &str,
    was_seen: &str,
    offered: bool,
) -> Result<()> {
    put(portal, actor, code, was_seen, |entry| CatalogueEntry {
        retired: !offered,
        ..entry
    })
    .await
}

async fn put(
    portal: &Portal,
    actor: &Actor,
    code: &str,
    was_seen: &str,
    with: impl FnOnce(CatalogueEntry) -> CatalogueEntry,
) -> Result<()> {
    access::require(actor, Permission::Configure)?;
    let entry = catalogue::entry(&portal.store, code).await?;
    let value = configuration::value(&with(entry.ok_or(Error::NotFound)?))?;
    change(portal, actor, Kind::Service, code, was_seen, Some(value)).await?;
    Ok(())
}

/// Makes a service the one for everything that fits no other. Errors: `service` unknown; `Conflict("stale")`.
pub async fn make_general(
    portal: &Portal,
    actor: &Actor,
    code: &str,
    was_seen: &str,
) -> Result<()> {
    let value = configuration::value(&code)?;
    change(portal, actor, Kind::General, "", was_seen, Some(value)).await?;
    Ok(())
}
