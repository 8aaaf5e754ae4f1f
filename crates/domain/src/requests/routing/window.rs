//! When a rule holds: days of the week and hours, on the city's clocks.

use chrono::{NaiveDateTime, NaiveTime, Timelike, Weekday};

/// A span of hours on some days. One over midnight belongs to the day it begins on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// Empty: every day.
    days: Vec<Weekday>,
    /// In minutes of the day; `None`: all day.
    hours: Option<(u32, u32)>,
}

impl Window {
    /// The window of words: days as `monday`, hours as `22:00-06:00`. `Err`: the name of what cannot be read.
    pub fn read(days: &[String], hours: &str) -> Result<Self, &'static str> {
        let days: Option<Vec<Weekday>> = days.iter().map(|d| day(d)).collect();
        let hours = match hours {
            "" => None,
            words => Some(span(words).ok_or("hours")?),
        };
        Ok(Self {
            days: days.ok_or("days")?,
            hours,
        })
    }

    /// Is that moment in it?
    pub fn holds(&self, at: NaiveDateTime) -> bool {
        use chrono::Datelike;
        let today = at.weekday();
        let on = |day: Weekday| self.days.is_empty() || self.days.contains(&day);
        let minute = at.hour() * 60 + at.minute();
        match self.hours {
            None => on(today),
            Some((from, to)) if from < to => on(today) && (from..to).contains(&minute),
            // Over midnight: its evening, or the morning after it.
            Some((from, to)) => (on(today) && minute >= from) || (on(today.pred()) && minute < to),
        }
    }
}

/// The days by their words, Monday first.
pub const DAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

fn day(word: &str) -> Option<Weekday> {
    let n = DAYS.iter().position(|d| *d == word)?;
    Weekday::try_from(u8::try_from(n).ok()?).ok()
}

/// `22:00-06:00`; the two ends are not the same.
fn span(words: &str) -> Option<(u32, u32)> {
    let (from, to) = words.split_once('-')?;
    let minute = |text: &str| {
        let time = NaiveTime::parse_from_str(text.trim(), "%H:%M").ok()?;
        Some(time.hour() * 60 + time.minute())
    };
    let (from, to) = (minute(from)?, minute(to)?);
    (from != to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_over_midnight_belongs_to_the_evening_it_begins_on() {
        let all: &[&str] = &[];
        let weekend: &[&str] = &["saturday", "sunday"];
        let friday: &[&str] = &["friday"];
        // The 1st of May 2026 is a Friday.
        let table = [
            (all, "", "2026-05-01T03:00", true),
            (weekend, "", "2026-05-01T23:59", false),
            (weekend, "", "2026-05-02T00:00", true),
            (all, "09:00-17:00", "2026-05-01T08:59", false),
            (all, "09:00-17:00", "2026-05-01T09:00", true),
            (all, "09:00-17:00", "2026-05-01T17:00", false),
            (all, "22:00-06:00", "2026-05-01T21:59", false),
            (all, "22:00-06:00", "2026-05-01T22:00", true),
            (all, "22:00-06:00", "2026-05-02T05:59", true),
            (all, "22:00-06:00", "2026-05-02T06:00", false),
            (friday, "22:00-06:00", "2026-05-01T05:00", false),
            (friday, "22:00-06:00", "2026-05-01T22:30", true),
            (friday, "22:00-06:00", "2026-05-02T05:00", true),
            (friday, "22:00-06:00", "2026-05-02T22:30", false),
            (friday, "18:00-00:00", "2026-05-01T23:59", true),
            (friday, "18:00-00:00", "2026-05-02T00:00", false),
        ];
        for (days, hours, at, holds) in table {
            let days: Vec<String> = days.iter().map(|d| (*d).to_owned()).collect();
            let window = Window::read(&days, hours).unwrap();
            let at = NaiveDateTime::parse_from_str(at, "%Y-%m-%dT%H:%M").unwrap();
            assert_eq!(window.holds(at), holds, "{days:?} {hours} {at}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        for (days, hours, wrong) in [
            ("someday", "", "days"),
            ("monday", "9-5", "hours"),
            ("monday", "24:00-01:00", "hours"),
            ("monday", "09:00-09:00", "hours"),
            ("monday", "09:00", "hours"),
        ] {
            assert_eq!(
                Window::read(&[days.to_owned()], hours),
                Err(wrong),
                "{days} {hours}"
            );
        }
    }
}
