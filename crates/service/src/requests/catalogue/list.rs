//! All services, the most used first.

use crate::{Portal, Result};
use std::cmp::Reverse;
use stoa_domain::LatLon;
use stoa_domain::requests::ServiceSummary;

/// All services, the most used first: within about 800 m of a place where one is given, else in the whole city. Those
/// used as often stay in the catalogue's order.
pub async fn list(portal: &Portal, near: Option<LatLon>) -> Result<Vec<ServiceSummary>> {
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let usage = city.usage(&portal.store, near, now).await?;
    let mut all: Vec<ServiceSummary> = city.services.iter().map(|s| s.summary.clone()).collect();
    for service in &mut all {
        if let Some(terms) = city.promises.in_force(&service.code, now) {
            service.target = terms.resolution;
            service.response = terms.response;
        }
        service.used = usage.get(&service.code).copied().unwrap_or(0);
    }
    all.sort_by_key(|s| Reverse(s.used));
    Ok(all)
}
