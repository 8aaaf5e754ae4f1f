//! All services, the most used (near a place, where one is given) first.

use crate::{Error, Portal, Result};
use stoa_domain::LatLon;
use stoa_domain::requests::ServiceSummary;

/// All services, the most used (near a place, where one is given) first.
pub async fn list(_portal: &Portal, _near: Option<LatLon>) -> Result<Vec<ServiceSummary>> {
    Err(Error::Unavailable)
}
