//! Staff add or change a template.

use crate::city::City;
use crate::configuration::{self, hold, record};
use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::configuration::Kind;
use stoa_domain::requests::template::{NewTemplate, TemplateDraft};
use stoa_store::requests::templates as rows;

/// Adds a template, or changes the one with an id as it was seen at a version; its id. Errors: those of
/// [`TemplateDraft::parse`]; `service` unknown; `NotFound`; `Conflict("stale")`.
pub async fn save_template(
    portal: &Portal,
    actor: &Actor,
    changed: Option<(i64, i64)>,
    draft: &TemplateDraft,
) -> Result<i64> {
    access::require(actor, Permission::ManageTemplates)?;
    let city = portal.city().await?;
    let new = checked(&city, draft)?;
    let by = actor.staff().map(|s| s.name.as_str());
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    hold(portal, &tx).await?;
    let before = match changed {
        Some((id, _)) => configuration::read(&tx, Kind::Template, &id.to_string()).await?,
        None => None,
    };
    let id = match changed {
        None => rows::add(&tx, &new, by, now).await?,
        Some((id, version)) => {
            if rows::by_id(&tx, id).await?.is_none() {
                return Err(Error::NotFound);
            }
            if !rows::change(&tx, id, version, &new, by, now).await? {
                return Err(access::stale());
            }
            id
        }
    };
    record(portal, &tx, actor, Kind::Template, &id.to_string(), before).await?;
    tx.commit().await?;
    portal.forget_city();
    Ok(id)
}

/// A template that fits this city.
pub fn checked(city: &City, draft: &TemplateDraft) -> Result<NewTemplate> {
    let new = draft.parse()?;
    match &new.service {
        Some(code) if city.service(code).is_none() => Err(Error::invalid("service", "unknown")),
        _ => Ok(new),
    }
}
