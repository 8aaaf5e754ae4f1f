//! A template before it is saved, as the newest case of its service would say it.

use super::facts::Facts;
use super::save::checked;
use crate::requests::{access, query};
use crate::{Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::template::{TemplateDraft, fill};
use stoa_domain::requests::{Reference, RequestFilter};
use stoa_store::requests::{ListQuery, list};

/// The text with the facts of a case, and which case it was; where there is none yet, with the placeholders as they stand.
/// Errors: those of [`TemplateDraft::parse`]; `service` unknown.
pub async fn preview_template(
    portal: &Portal,
    actor: &Actor,
    draft: &TemplateDraft,
) -> Result<(String, Option<Reference>)> {
    access::require(actor, Permission::ManageTemplates)?;
    let city = portal.city().await?;
    let new = checked(&city, draft)?;
    let filter = RequestFilter {
        service: new.service.iter().cloned().collect(),
        ..RequestFilter::default()
    };
    let query = ListQuery {
        desk: true,
        ..query::of(&filter, actor, &[], &city, portal.ctx.clock.now())
    };
    let newest = list::page(&portal.store, &query, 1, None).await?;
    let case = newest.items.into_iter().next();
    let Some(case) = case else {
        return Ok((fill(&new.text, |p| format!("{{{}}}", p.code())), None));
    };
    let facts = Facts {
        portal,
        city: &city,
        locale: new.locale,
        staff: actor.staff().map(|s| s.name.as_str()),
    };
    Ok((facts.fill(&new.text, &case), Some(case.reference)))
}
