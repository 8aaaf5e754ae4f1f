//! One service with its questions.

use crate::{Error, Portal, Result};
use stoa_domain::requests::Service;

/// One service with its questions.
pub async fn get(portal: &Portal, code: &str) -> Result<Service> {
    let city = portal.city().await?;
    let mut service = city.service(code).cloned().ok_or(Error::NotFound)?;
    let now = portal.ctx.clock.now();
    let usage = city.usage(&portal.store, None, now).await?;
    if let Some(terms) = city.promises.in_force(code, now) {
        service.summary.target = terms.resolution;
        service.summary.response = terms.response;
    }
    service.summary.used = usage.get(code).copied().unwrap_or(0);
    Ok(service)
}
