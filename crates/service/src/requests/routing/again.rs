//! The rules are asked once more about a case whose service was corrected.

use super::destiny::{Asked, Destiny, destiny};
use crate::city::City;
use crate::site::{Areas, area_of};
use crate::{Portal, Result};
use stoa_domain::requests::ServiceSummary;
use stoa_store::requests::RequestRecord;

/// Where a case goes as one of this service. Who has it and how urgent it is, people have said since: the caller takes
/// department and team.
pub async fn again(
    portal: &Portal,
    city: &City,
    request: &RequestRecord,
    service: &ServiceSummary,
) -> Result<Destiny> {
    let areas = match request.position {
        Some(at) => area_of(portal, at).await?,
        None => Areas::default(),
    };
    let asked = Asked {
        service,
        areas: &areas,
        description: &request.description,
        channel: &request.channel,
    };
    destiny(portal, city, asked).await
}
