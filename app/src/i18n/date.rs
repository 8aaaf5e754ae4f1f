//! Dates and times in words. Views carry times in the city's zone already; only their fields are read here, never
//! a clock or the device's zone, so both sides write the same.

use super::{Arg, text};
use crate::t;
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike};

/// `May 3, 2026`.
pub fn date(at: &DateTime<FixedOffset>) -> String {
    naive(at.date_naive())
}

fn naive(date: NaiveDate) -> String {
    t!(
        "ui-date",
        day = date.day().to_string(),
        month = month(date.month()),
        year = date.year().to_string(),
    )
}

/// `Sunday, May 3`: for promises, where the weekday helps and the year does not.
pub fn day(at: &DateTime<FixedOffset>) -> String {
    // catalogue: ui-weekday-*
    let weekday = text(
        &format!("ui-weekday-{}", at.weekday().number_from_monday()),
        &[],
    );
    t!(
        "ui-day",
        weekday = weekday,
        day = at.day().to_string(),
        month = month(at.month()),
    )
}

/// `2:10 PM`.
pub fn time(at: &DateTime<FixedOffset>) -> String {
    let (pm, hour12) = at.hour12();
    let half = if pm { t!("ui-pm") } else { t!("ui-am") };
    text(
        "ui-time",
        &[
            ("hour", Arg::Text(format!("{:02}", at.hour()))),
            ("hour12", Arg::Text(hour12.to_string())),
            ("minute", Arg::Text(format!("{:02}", at.minute()))),
            ("half", Arg::Text(half)),
        ],
    )
}

/// `May 3, 2026, 2:10 PM`.
pub fn date_time(at: &DateTime<FixedOffset>) -> String {
    t!("ui-date-time", date = date(at), time = time(at))
}

// catalogue: ui-month-*
fn month(number: u32) -> String {
    text(&format!("ui-month-{number}"), &[])
}
