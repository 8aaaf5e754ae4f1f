//! A moment as a program wrote it; without a zone it is the city's.

use crate::{Portal, Result};
use chrono::{DateTime, TimeZone, Utc};
use stoa_domain::requests::open311::window::read_moment;

/// The moment; `None` where it cannot be read.
pub async fn moment(portal: &Portal, text: &str) -> Result<Option<DateTime<Utc>>> {
    let city = portal.city().await?;
    let local = |naive| {
        let there = city.zone.from_local_datetime(&naive).earliest();
        there.map(|t| t.to_utc())
    };
    Ok(read_moment(text, local))
}
