//! The questions under way are asked from now on.

use super::entry::current;
use crate::configuration::{self, change, seen};
use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::configuration::Kind;
use stoa_domain::form::Form;
use stoa_store::requests::{catalogue, service_forms};

/// Makes the draft the service's next version, as one change that can be taken back; its number. Cases keep what they were
/// asked. `version`: the one in force as it was seen. Errors: `NotFound`; everything that is wrong with the questions, by
/// control; `pages` unchanged; `Conflict("stale")` where other questions came into force since.
pub async fn publish_questions(
    portal: &Portal,
    actor: &Actor,
    code: &str,
    version: u32,
) -> Result<u32> {
    access::require(actor, Permission::Configure)?;
    let db = &portal.store;
    let in_force = configuration::read(db, Kind::Service, code).await?;
    let mut entry = catalogue::entry(db, code).await?.ok_or(Error::NotFound)?;
    let draft = current(portal, db, &entry.service).await?;
    draft.form.faults().or(|| ())?;
    if entry.service.form.version != version {
        return Err(access::stale());
    }
    let pages = draft.form.pages();
    if pages == entry.service.form.pages {
        return Err(Error::invalid("pages", "unchanged"));
    }
    entry.service.form = Form::after(None, pages);
    let value = configuration::value(&entry)?;
    change(
        portal,
        actor,
        Kind::Service,
        code,
        &seen(in_force.as_ref()),
        Some(value),
    )
    .await?;
    let tx = db.begin().await?;
    let now = catalogue::lock(&tx, code).await?.ok_or(Error::NotFound)?;
    // What somebody went on to build meanwhile stays.
    if service_forms::draft(&tx, code).await?.as_ref() == Some(&draft) {
        service_forms::drop_draft(&tx, code).await?;
    }
    tx.commit().await?;
    Ok(now.form.version)
}
