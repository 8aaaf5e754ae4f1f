//! The templates that fit a case, ready to be sent.

use super::facts::Facts;
use super::list::offered;
use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::Reference;
use stoa_domain::requests::view::Template;
use stoa_store::requests::{read, templates as rows};

/// The templates of a case's service and those of all services, in its reporter's language (where there are none in that,
/// in the portal's first), with the case's facts filled in. Errors: `NotFound`.
pub async fn templates_of_case(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
) -> Result<Vec<Template>> {
    access::require(actor, Permission::ViewDesk)?;
    let city = portal.city().await?;
    let db = &portal.store;
    let case = read::by_reference(db, reference).await?;
    let case = case.ok_or(Error::NotFound)?;
    let mut locale = case.locale;
    let mut found = rows::offered(db, locale, Some(&case.service_code)).await?;
    if found.is_empty() {
        locale = Locale::default();
        found = rows::offered(db, locale, Some(&case.service_code)).await?;
    }
    let facts = Facts {
        portal,
        city: &city,
        locale,
        staff: actor.staff().map(|s| s.name.as_str()),
    };
    let ready = found.into_iter().map(|record| {
        let text = facts.fill(&record.template.text, &case);
        offered(record, Some(text))
    });
    Ok(ready.collect())
}
