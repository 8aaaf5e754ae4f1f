//! A report against its service and the questions that were put.

use crate::city::City;
use crate::{Error, Portal, Result};
use stoa_domain::form::{Form, FormRef};
use stoa_domain::requests::{Draft, Report, Service, ServiceSummary};
use stoa_domain::{FieldErrors, Locale};
use stoa_store::requests::service_forms;

/// The service and the report, or everything that is wrong at once.
pub async fn parse(
    portal: &Portal,
    city: &City,
    draft: &Draft,
    locale: Locale,
) -> Result<(Service, Report)> {
    let bounds = &city.site.bounds;
    let code = draft.service.trim();
    let Some(service) = city.service(code) else {
        let word = if code.is_empty() {
            "required"
        } else {
            "unknown"
        };
        let mut errors = FieldErrors::one("service", word);
        if let Err(more) = draft.parse(&unnamed(), bounds, locale) {
            errors.0.extend(more.0);
        }
        return Err(errors.into());
    };
    let service = as_asked(portal, service, draft.form_version).await?;
    let report = draft.parse(&service, bounds, locale)?;
    if let Some(at) = report.position
        && !city.areas(&portal.store).await?.near("neighborhood", at)
    {
        return Err(Error::invalid("place", "outside"));
    }
    Ok((service, report))
}

/// The service with the form the person was asked by, which may have changed while the report lay on a device or a page
/// stood open: a report is judged by the questions that were put. A version nobody knows is no excuse.
pub async fn as_asked(portal: &Portal, service: &Service, version: Option<u32>) -> Result<Service> {
    let mut service = service.clone();
    if let Some(version) = version.filter(|v| *v != service.form.version) {
        let code = service.summary.code.clone();
        let then = service_forms::form(&portal.store, &FormRef { code, version }).await?;
        service.form = then.unwrap_or(service.form);
    }
    Ok(service)
}

/// What a report is checked against as long as its service is not known.
fn unnamed() -> Service {
    Service {
        summary: ServiceSummary {
            code: String::new(),
            name: String::new(),
            description: String::new(),
            keywords: Vec::new(),
            category: String::new(),
            department: String::new(),
            place: Default::default(),
            contact: Default::default(),
            target: None,
            response: None,
            publication: Default::default(),
            has_questions: false,
            used: 0,
        },
        form: Form::default(),
    }
}
