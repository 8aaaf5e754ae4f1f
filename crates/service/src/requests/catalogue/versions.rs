//! The versions of a service's questions.

use crate::requests::access;
use crate::{Error, Portal, Result};
use chrono::{DateTime, FixedOffset};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::form::Form;
use stoa_store::requests::service_forms;

/// A version.
#[derive(Debug, Clone, PartialEq)]
pub struct FormVersionView {
    pub form: Form,
    /// On the city's clocks; `None`: it came with a load of the catalogue.
    pub at: Option<DateTime<FixedOffset>>,
    /// By name.
    pub by: Option<String>,
}

/// Every version, the newest first. `NotFound` where there never was one.
pub async fn form_versions(
    portal: &Portal,
    actor: &Actor,
    code: &str,
) -> Result<Vec<FormVersionView>> {
    access::require(actor, Permission::Configure)?;
    let city = portal.city().await?;
    let all = service_forms::versions(&portal.store, code).await?;
    if all.is_empty() {
        return Err(Error::NotFound);
    }
    let view = |v: service_forms::FormVersion| FormVersionView {
        form: v.form,
        at: v.at.map(|at| city.local(at)),
        by: v.by,
    };
    Ok(all.into_iter().map(view).collect())
}
