//! What terms would promise a case that came in now.

use super::Terms;
use crate::requests::access;
use crate::{Portal, Result};
use chrono::{DateTime, FixedOffset, Utc};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::promise;

/// The dates, on the city's clocks; `None` where nothing is promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promised {
    pub answer: Option<DateTime<FixedOffset>>,
    pub work: Option<DateTime<FixedOffset>>,
}

/// Counts both dates by the calendar the terms name, as it is in force. `Forbidden`.
pub async fn promised(portal: &Portal, actor: &Actor, terms: &[Terms]) -> Result<Vec<Promised>> {
    access::require(actor, Permission::Configure)?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let dates = |row: &Terms| {
        let terms = promise::Terms {
            version: 0,
            valid_from: now,
            response: row.response,
            resolution: row.resolution,
            calendar: row.calendar.clone(),
        };
        let (answer, work) = terms.dues(now, &city.promises.times(&row.calendar, now));
        Promised {
            answer: answer.map(|at| city.local(at)),
            work: work.map(|at| city.local(at)),
        }
    };
    Ok(terms.iter().map(dates).collect())
}

/// A moment on the city's clocks.
pub async fn local(portal: &Portal, at: DateTime<Utc>) -> Result<DateTime<FixedOffset>> {
    Ok(portal.city().await?.local(at))
}
