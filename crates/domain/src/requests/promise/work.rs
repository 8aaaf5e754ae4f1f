//! Counting in working time.

use super::calendar::Calendar;
use chrono::{
    DateTime, Datelike, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc,
};

/// How many days a count goes on at most: more than ten years is no promise.
const FAR: u32 = 4_000;

/// A calendar on the clocks of a place.
#[derive(Debug, Clone, Copy)]
pub struct Times<'a, Z> {
    pub calendar: &'a Calendar,
    pub zone: &'a Z,
}

impl<Z: TimeZone> Times<'_, Z> {
    /// The moment so much working time after another; `None` beyond ten years. Nothing later is that moment itself.
    pub fn after(&self, from: DateTime<Utc>, time: Duration) -> Option<DateTime<Utc>> {
        let mut left = time;
        if left <= Duration::zero() {
            return Some(from);
        }
        let first = self.day(from);
        for day in first.iter_days().take(FAR as usize) {
            for (begins, ends) in self.stretches(day) {
                let begins = begins.max(from);
                let has = (ends - begins).max(Duration::zero());
                if left <= has {
                    return Some(begins + left);
                }
                left -= has;
            }
        }
        None
    }

    /// How much working time lies between two moments; none where the second is earlier.
    pub fn between(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Duration {
        let last = self.day(to);
        let days = self.day(from).iter_days().take_while(|day| *day <= last);
        days.flat_map(|day| self.stretches(day))
            .map(|(begins, ends)| (ends.min(to) - begins.max(from)).max(Duration::zero()))
            .fold(Duration::zero(), |sum, time| sum + time)
    }

    /// The nth working day after a day; the day itself for none.
    pub fn working_day_after(&self, day: NaiveDate, n: u32) -> NaiveDate {
        let mut later = day.iter_days().skip(1).take(FAR as usize);
        let found = n.checked_sub(1).and_then(|n| {
            later
                .by_ref()
                .filter(|d| self.calendar.is_working_day(*d))
                .nth(n as usize)
        });
        match n {
            0 => day,
            _ => {
                found.unwrap_or_else(|| day.checked_add_days(Days::new(FAR.into())).unwrap_or(day))
            }
        }
    }

    /// How many working days come after a day, up to another, which counts.
    pub fn working_days_between(&self, day: NaiveDate, to: NaiveDate) -> u32 {
        let days = day.iter_days().skip(1).take_while(|d| *d <= to);
        days.filter(|d| self.calendar.is_working_day(*d))
            .fold(0, |n, _| n + 1)
    }

    /// The day of a moment on the place's clocks.
    pub fn day(&self, at: DateTime<Utc>) -> NaiveDate {
        self.local(at).date()
    }

    /// A moment on the place's clocks.
    pub fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        at.with_timezone(self.zone).naive_local()
    }

    /// The last minute of a day.
    pub fn end_of(&self, day: NaiveDate) -> DateTime<Utc> {
        let last = NaiveTime::from_hms_opt(23, 59, 0).unwrap_or_default();
        self.moment(day.and_time(last), true)
    }

    /// The moment when the place's clocks show a time. Where they show it twice, the first or the last time; where they
    /// skip it, the first moment after.
    pub fn moment(&self, local: NaiveDateTime, last: bool) -> DateTime<Utc> {
        let skipped = (0..=12).find_map(|quarters| {
            let local = local + Duration::minutes(15 * quarters);
            let found = self.zone.from_local_datetime(&local);
            if last {
                found.latest()
            } else {
                found.earliest()
            }
        });
        skipped.map_or_else(|| local.and_utc(), |t| t.to_utc())
    }

    /// The stretches of a day in which the city works.
    fn stretches(&self, day: NaiveDate) -> impl Iterator<Item = (DateTime<Utc>, DateTime<Utc>)> {
        let hours = if day.year() < 10_000 {
            self.calendar.hours(day)
        } else {
            &[]
        };
        hours.iter().map(move |(from, to)| {
            let begins = self.moment(day.and_time(*from), false);
            (begins, self.moment(day.and_time(*to), true).max(begins))
        })
    }
}
