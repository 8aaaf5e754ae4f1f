//! Templates as they are written.

use crate::city::City;
use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::template::TemplateView;
use stoa_domain::requests::view::Template;
use stoa_store::requests::templates::{self as rows, TemplateRecord};

/// Those offered in a language, as they are written.
pub async fn templates(portal: &Portal, actor: &Actor, locale: Locale) -> Result<Vec<Template>> {
    access::require(actor, Permission::ViewDesk)?;
    let found = rows::offered(&portal.store, locale, None).await?;
    Ok(found.into_iter().map(|r| offered(r, None)).collect())
}

/// All there are, also those no longer offered, for those who keep them.
pub async fn all_templates(portal: &Portal, actor: &Actor) -> Result<Vec<TemplateView>> {
    access::require(actor, Permission::ManageTemplates)?;
    let city = portal.city().await?;
    let found = rows::all(&portal.store).await?;
    Ok(found.into_iter().map(|r| kept(r, &city)).collect())
}

/// One, for those who keep them. Errors: `NotFound`.
pub async fn template(portal: &Portal, actor: &Actor, id: i64) -> Result<TemplateView> {
    access::require(actor, Permission::ManageTemplates)?;
    let city = portal.city().await?;
    let found = rows::by_id(&portal.store, id).await?;
    Ok(kept(found.ok_or(Error::NotFound)?, &city))
}

/// One to choose from; `text`: its text with a case's facts.
pub fn offered(record: TemplateRecord, text: Option<String>) -> Template {
    Template {
        id: record.id,
        name: record.template.name,
        event: record.template.event,
        text: text.unwrap_or(record.template.text),
    }
}

/// One as those who keep it see it.
pub fn kept(record: TemplateRecord, city: &City) -> TemplateView {
    let t = record.template;
    let name = t.service.as_deref().map(|code| city.service_name(code));
    TemplateView {
        id: record.id,
        version: record.version,
        service_name: name.map(str::to_owned),
        name: t.name,
        service: t.service,
        event: t.event,
        locale: t.locale,
        text: t.text,
        retired: record.retired_at.is_some(),
        changed_by: record.changed_by,
        changed_at: record.changed_at.map(|at| city.local(at)),
    }
}
