//! When a city works: hours by weekday and holidays, as data.

use chrono::{Datelike, Days, Duration, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A calendar as a city's folder writes it and the store keeps it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarFile {
    /// By weekday in English (`monday`): stretches of local time such as `08:30-17:00`. A day left out is free.
    pub hours: BTreeMap<String, Vec<String>>,
    /// Single days on which nobody works.
    #[serde(default)]
    pub holidays: Vec<HolidayFile>,
    /// Days on which nobody works, every year.
    #[serde(default)]
    pub yearly: Vec<YearlyFile>,
}

/// A single holiday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HolidayFile {
    /// `YYYY-MM-DD`.
    pub date: String,
    pub name: String,
}

/// A holiday of every year: a date, or the nth weekday of a month.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearlyFile {
    pub name: String,
    /// 1 to 12.
    pub month: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<u32>,
    /// In English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weekday: Option<String>,
    /// 1 to 4 from the month's beginning; -1: its last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nth: Option<i8>,
    /// Is the Monday free where the date is a Sunday?
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub monday_after_sunday: bool,
}

/// What is wrong in a calendar, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {why}")]
pub struct Fault {
    pub at: String,
    /// Stable kebab-case code; the catalogue key is `error-<code>`.
    pub code: &'static str,
    pub why: &'static str,
}

/// A fault's code and, for who writes files, what it says.
type Why = (&'static str, &'static str);

const NO_WEEKDAY: Why = ("unknown", "no such weekday");
const NO_DATE: Why = ("not-a-date", "not a date YYYY-MM-DD");
const NO_STRETCH: Why = ("not-hours", "not a stretch HH:MM-HH:MM");
const ENDS_FIRST: Why = ("ends-first", "a stretch ends before it begins");
const OVERLAP: Why = ("overlap", "stretches overlap or are out of order");
const NEVER: Why = ("never-works", "the city never works");
const NO_MONTH: Why = ("not-a-date", "month is 1 to 12");
const NO_DAY: Why = ("not-a-date", "no such day in that month");
const NO_NTH: Why = ("not-a-date", "nth is 1 to 4, or -1");
const EITHER: Why = ("not-a-date", "either day, or weekday and nth");

/// A calendar that was read and holds together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// Monday first; each day's stretches in order and apart.
    hours: [Vec<(NaiveTime, NaiveTime)>; 7],
    holidays: Vec<NaiveDate>,
    yearly: Vec<Yearly>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Yearly {
    Date {
        month: u32,
        day: u32,
        monday_after_sunday: bool,
    },
    Nth {
        month: u32,
        weekday: Weekday,
        nth: i8,
    },
}

impl Default for Calendar {
    /// Monday to Friday, nine to five, without holidays: where a city says nothing of its own.
    fn default() -> Self {
        let hour = |h| NaiveTime::from_hms_opt(h, 0, 0).unwrap_or_default();
        let mut hours: [Vec<(NaiveTime, NaiveTime)>; 7] = Default::default();
        for day in hours.iter_mut().take(5) {
            day.push((hour(9), hour(17)));
        }
        Self {
            hours,
            holidays: Vec::new(),
            yearly: Vec::new(),
        }
    }
}

impl Calendar {
    /// Reads a calendar. Errors: everything that is wrong in it, at once.
    pub fn read(file: &CalendarFile) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut hours: [Vec<(NaiveTime, NaiveTime)>; 7] = Default::default();
        for (day, stretches) in &file.hours {
            match (weekday(day), read_stretches(stretches)) {
                (None, _) => faults.push(fault(format!("hours.{day}"), NO_WEEKDAY)),
                (_, Err(why)) => faults.push(fault(format!("hours.{day}"), why)),
                (Some(day), Ok(stretches)) => {
                    hours[day.num_days_from_monday() as usize] = stretches;
                }
            }
        }
        if faults.is_empty() && hours.iter().all(Vec::is_empty) {
            faults.push(fault("hours".to_owned(), NEVER));
        }
        let mut holidays = Vec::new();
        for (i, h) in file.holidays.iter().enumerate() {
            match h.date.parse() {
                Ok(date) => holidays.push(date),
                Err(_) => faults.push(fault(format!("holidays[{i}]"), NO_DATE)),
            }
        }
        holidays.sort_unstable();
        let mut yearly = Vec::new();
        for (i, y) in file.yearly.iter().enumerate() {
            match read_yearly(y) {
                Ok(y) => yearly.push(y),
                Err(why) => faults.push(fault(format!("yearly[{i}]"), why)),
            }
        }
        let calendar = Self {
            hours,
            holidays,
            yearly,
        };
        faults.is_empty().then_some(calendar).ok_or(faults)
    }

    /// The stretches of local time in which the city works on a day, in order; none on a free one.
    pub fn hours(&self, day: NaiveDate) -> &[(NaiveTime, NaiveTime)] {
        if self.is_holiday(day) {
            return &[];
        }
        &self.hours[day.weekday().num_days_from_monday() as usize]
    }

    /// Does the city work on this day?
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        !self.hours(day).is_empty()
    }

    /// Is it a holiday?
    pub fn is_holiday(&self, day: NaiveDate) -> bool {
        self.holidays.binary_search(&day).is_ok() || self.yearly.iter().any(|y| y.is(day))
    }
}

impl Yearly {
    fn is(self, date: NaiveDate) -> bool {
        match self {
            Self::Date {
                month,
                day,
                monday_after_sunday,
            } => {
                let is = |d: NaiveDate| (d.month(), d.day()) == (month, day);
                let yesterday = date.checked_sub_days(Days::new(1));
                is(date)
                    || monday_after_sunday
                        && date.weekday() == Weekday::Mon
                        && yesterday.is_some_and(is)
            }
            Self::Nth {
                month,
                weekday,
                nth,
            } => {
                date.month() == month
                    && date.weekday() == weekday
                    && match nth {
                        -1 => (date + Duration::weeks(1)).month() != month,
                        n => date.day0() / 7 + 1 == u32::from(n.unsigned_abs()),
                    }
            }
        }
    }
}

fn fault(at: String, (code, why): Why) -> Fault {
    Fault { at, code, why }
}

fn weekday(word: &str) -> Option<Weekday> {
    // chrono also takes `mon`; a file has one spelling.
    word.parse().ok().filter(|_| word.len() > 5)
}

fn read_stretches(words: &[String]) -> Result<Vec<(NaiveTime, NaiveTime)>, Why> {
    let time = |t: &str| NaiveTime::parse_from_str(t, "%H:%M").ok();
    let mut out: Vec<(NaiveTime, NaiveTime)> = Vec::new();
    for word in words {
        let (from, to) = word
            .split_once('-')
            .and_then(|(from, to)| time(from).zip(time(to)))
            .ok_or(NO_STRETCH)?;
        if from >= to {
            return Err(ENDS_FIRST);
        }
        if out.last().is_some_and(|(_, before)| from < *before) {
            return Err(OVERLAP);
        }
        out.push((from, to));
    }
    Ok(out)
}

fn read_yearly(y: &YearlyFile) -> Result<Yearly, Why> {
    let month = Some(y.month)
        .filter(|m| (1..=12).contains(m))
        .ok_or(NO_MONTH)?;
    match (y.day, &y.weekday, y.nth) {
        (Some(day), None, None) => {
            // A leap year has every day there is.
            NaiveDate::from_ymd_opt(2024, month, day).ok_or(NO_DAY)?;
            Ok(Yearly::Date {
                month,
                day,
                monday_after_sunday: y.monday_after_sunday,
            })
        }
        (None, Some(word), Some(nth)) => Ok(Yearly::Nth {
            month,
            weekday: weekday(word).ok_or(NO_WEEKDAY)?,
            nth: Some(nth)
                .filter(|n| matches!(n, -1 | 1..=4))
                .ok_or(NO_NTH)?,
        }),
        _ => Err(EITHER),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_wrong_is_said_at_once() {
        let file: CalendarFile = serde_json::from_str(
            r#"{"hours": {"monday": ["09:00-17:00"], "tue": ["09:00-17:00"], "friday": ["17:00-09:00"],
                          "thursday": ["09:00-12:00", "11:00-13:00"], "wednesday": ["nine"]},
                "holidays": [{"date": "2026-02-30", "name": "x"}],
                "yearly": [{"name": "a", "month": 13, "day": 1}, {"name": "b", "month": 2, "day": 30},
                           {"name": "c", "month": 1}, {"name": "d", "month": 1, "weekday": "monday", "nth": 5}]}"#,
        )
        .unwrap();
        let faults = Calendar::read(&file).unwrap_err();
        let said: Vec<String> = faults.iter().map(Fault::to_string).collect();
        assert_eq!(
            said,
            [
                "hours.friday: a stretch ends before it begins",
                "hours.thursday: stretches overlap or are out of order",
                "hours.tue: no such weekday",
                "hours.wednesday: not a stretch HH:MM-HH:MM",
                "holidays[0]: not a date YYYY-MM-DD",
                "yearly[0]: month is 1 to 12",
                "yearly[1]: no such day in that month",
                "yearly[2]: either day, or weekday and nth",
                "yearly[3]: nth is 1 to 4, or -1",
            ]
        );
        let never = Calendar::read(&CalendarFile::default()).unwrap_err();
        assert_eq!(never[0].to_string(), "hours: the city never works");
    }

    #[test]
    fn rules_of_every_year_find_their_days() {
        let file: CalendarFile = serde_json::from_str(
            r#"{"hours": {"monday": ["09:00-17:00"]},
                "holidays": [{"date": "2028-02-29", "name": "Leap day"}],
                "yearly": [{"name": "Independence Day", "month": 7, "day": 4, "monday_after_sunday": true},
                           {"name": "Memorial Day", "month": 5, "weekday": "monday", "nth": -1},
                           {"name": "Thanksgiving", "month": 11, "weekday": "thursday", "nth": 4}]}"#,
        )
        .unwrap();
        let calendar = Calendar::read(&file).unwrap();
        let free = |day: &str| calendar.is_holiday(day.parse().unwrap());
        for day in [
            "2025-07-04",
            "2027-07-04", // a Sunday …
            "2027-07-05", // … and the Monday for it
            "2026-05-25",
            "2027-05-31",
            "2025-11-27",
            "2026-11-26",
            "2028-02-29",
        ] {
            assert!(free(day), "{day}");
        }
        for day in ["2026-07-05", "2026-05-18", "2026-11-19", "2027-03-01"] {
            assert!(!free(day), "{day}");
        }
    }
}
