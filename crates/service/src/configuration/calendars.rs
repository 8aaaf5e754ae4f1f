//! The city's calendars, and which days one leaves free.

use crate::requests::access;
use crate::{Portal, Result};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::promise::{Calendar, CalendarFile};
use stoa_store::requests::promises;

/// How far ahead free days are looked for.
const DAYS: usize = 400;

/// Every calendar as it is in force, by code. `Forbidden`.
pub async fn calendars(portal: &Portal, actor: &Actor) -> Result<Vec<(String, CalendarFile)>> {
    access::require(actor, Permission::Configure)?;
    let all = promises::calendars(&portal.store).await?.into_iter();
    let newest: BTreeMap<String, CalendarFile> = all.map(|row| (row.code, row.file)).collect();
    Ok(newest.into_iter().collect())
}

/// The first holidays from today on, by the city's clocks; none where the calendar cannot be read.
pub async fn free_days(
    portal: &Portal,
    file: &CalendarFile,
    most: usize,
) -> Result<Vec<NaiveDate>> {
    let city = portal.city().await?;
    let today = city.local(portal.ctx.clock.now()).date_naive();
    let Ok(calendar) = Calendar::read(file) else {
        return Ok(Vec::new());
    };
    let days = today.iter_days().take(DAYS);
    Ok(days
        .filter(|day| calendar.is_holiday(*day))
        .take(most)
        .collect())
}
