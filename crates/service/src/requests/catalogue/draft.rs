//! Questions under way: every press of a button keeps what was typed. There is one draft of each service, whoever is at it.

use super::entry::{current, stamp};
use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::form::{Edit, Form, FormDraft};
use stoa_store::requests::catalogue;
use stoa_store::requests::service_forms::{self, KeptDraft};

/// Keeps the questions as they were typed, in the place of the draft that was seen, and does one thing to them; the control
/// that it ended at. Errors: `NotFound`; `Conflict("stale")` where somebody else was at it since; `act` not-possible.
pub async fn edit_questions(
    portal: &Portal,
    actor: &Actor,
    code: &str,
    seen: &str,
    typed: FormDraft,
    edit: Option<Edit>,
) -> Result<Option<String>> {
    access::require(actor, Permission::Configure)?;
    let mut form = typed;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let service = catalogue::lock(&tx, code).await?.ok_or(Error::NotFound)?;
    let before = current(portal, &tx, &service).await?;
    if stamp(&before)? != seen {
        return Err(access::stale());
    }
    let ended = match edit {
        None => None,
        Some(edit) => {
            let versions = service_forms::versions(&tx, code).await?;
            let earlier: Vec<Form> = versions.into_iter().map(|v| v.form).collect();
            let ended = form.edit(edit, &earlier);
            Some(ended.ok_or_else(|| Error::invalid("act", "not-possible"))?)
        }
    };
    let draft = KeptDraft {
        based_on: before.based_on,
        at: now,
        staff_id: actor.staff().map(|s| s.id),
        form,
    };
    service_forms::keep_draft(&tx, code, &draft).await?;
    tx.commit().await?;
    Ok(ended)
}

/// Goes back to the questions in force. Errors: `NotFound`; `Conflict("stale")` where the draft is not the one that was seen.
pub async fn drop_questions(portal: &Portal, actor: &Actor, code: &str, seen: &str) -> Result<()> {
    access::require(actor, Permission::Configure)?;
    let tx = portal.store.begin().await?;
    let service = catalogue::lock(&tx, code).await?.ok_or(Error::NotFound)?;
    if stamp(&current(portal, &tx, &service).await?)? != seen {
        return Err(access::stale());
    }
    service_forms::drop_draft(&tx, code).await?;
    Ok(tx.commit().await?)
}
