//! Moments as such files write them. Only the order of a date's parts has to be known; what stands between them, how much of a
//! time there is, and an offset are read as they come.

use crate::moment;
use chrono::{
    DateTime, Duration, FixedOffset, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeZone,
    Utc,
};
use serde::{Deserialize, Serialize};

/// In which order a file writes the parts of a date.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// `2015-01-31`.
    #[default]
    Ymd,
    /// `01/31/2015`.
    Mdy,
    /// `31.01.2015`.
    Dmy,
    /// Seconds since 1970.
    Seconds,
    /// Milliseconds since 1970.
    Millis,
}

/// Whose clock a time without an offset is of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Zone {
    #[default]
    City,
    Utc,
}

impl Zone {
    /// Both, in the order of the screen.
    pub const ALL: [Self; 2] = [Self::City, Self::Utc];

    /// The stored word; also the catalogue suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::City => "city",
            Self::Utc => "utc",
        }
    }

    /// The zone of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|z| z.code() == code)
    }
}

/// A moment as it stands in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// It says itself when it is.
    Exact(DateTime<Utc>),
    /// A clock's time; whose, the file does not say.
    Local(NaiveDateTime),
}

impl DateOrder {
    /// Every order, in the order of the screen.
    pub const ALL: [Self; 5] = [Self::Ymd, Self::Mdy, Self::Dmy, Self::Seconds, Self::Millis];

    /// The stored word; also the catalogue suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ymd => "ymd",
            Self::Mdy => "mdy",
            Self::Dmy => "dmy",
            Self::Seconds => "seconds",
            Self::Millis => "millis",
        }
    }

    /// The order of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|o| o.code() == code)
    }

    /// The order in which most of these can be read, of several the likelier where `month_first` is usual; `None` where fewer
    /// than half can be, or there is nothing to go by.
    pub fn detect<'a>(
        texts: impl Iterator<Item = &'a str> + Clone,
        month_first: bool,
    ) -> Option<Self> {
        let orders = match month_first {
            true => [Self::Seconds, Self::Millis, Self::Dmy, Self::Mdy, Self::Ymd],
            false => [Self::Seconds, Self::Millis, Self::Mdy, Self::Dmy, Self::Ymd],
        };
        let readable = |order: Self| texts.clone().filter(|t| order.read(t).is_some()).count();
        // Of equals the last is taken.
        let best = orders.into_iter().max_by_key(|order| readable(*order))?;
        let count = readable(best);
        (count > 0 && count * 2 >= texts.clone().count()).then_some(best)
    }

    /// The moment a text says.
    pub fn read(self, text: &str) -> Option<Moment> {
        let text = text.trim();
        match self {
            Self::Seconds => at(text.parse::<i64>().ok()?.checked_mul(1_000)?),
            Self::Millis => at(text.parse().ok()?),
            _ => {
                if let Some(exact) = moment::moment(text) {
                    return (self == Self::Ymd).then(|| Moment::Exact(exact.to_utc()));
                }
                let (date, rest) = match text.find([' ', 'T', '\u{a0}']) {
                    Some(n) => (
                        &text[..n],
                        text[n..].trim_start_matches(['T', ' ', '\u{a0}', ',']),
                    ),
                    None => (text, ""),
                };
                let (time, offset) = clock(rest)?;
                let local = self.date(date)?.and_time(time);
                match offset {
                    None => Some(Moment::Local(local)),
                    Some(offset) => {
                        let exact = offset.from_local_datetime(&local).single()?;
                        Some(Moment::Exact(exact.to_utc()))
                    }
                }
            }
        }
    }

    fn date(self, text: &str) -> Option<NaiveDate> {
        let text = text.trim_end_matches(',');
        if self == Self::Ymd && text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
            let n: u32 = text.parse().ok()?;
            return NaiveDate::from_ymd_opt((n / 10_000) as i32, n / 100 % 100, n % 100);
        }
        let mut parts = text.split(['-', '/', '.']);
        let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
        let (year, month, day) = match self {
            Self::Mdy => (c, a, b),
            Self::Dmy => (c, b, a),
            _ => (a, b, c),
        };
        if parts.next().is_some() || month.len() > 2 || day.len() > 2 {
            return None;
        }
        let short = year.len() == 2 && self != Self::Ymd;
        let mut number: i32 = year.parse().ok()?;
        if short {
            number += if number < 70 { 2_000 } else { 1_900 };
        } else if year.len() != 4 {
            return None;
        }
        NaiveDate::from_ymd_opt(number, month.parse().ok()?, day.parse().ok()?)
    }
}

/// From 1980 to 2100: a case number that happens to be a number is no moment.
fn at(millis: i64) -> Option<Moment> {
    let plausible = (315_532_800_000..4_102_444_800_000).contains(&millis);
    let exact = DateTime::from_timestamp_millis(millis).filter(|_| plausible)?;
    Some(Moment::Exact(exact))
}

/// A time of day as far as it is written (midnight where it is not), and an offset if there is one.
fn clock(text: &str) -> Option<(NaiveTime, Option<FixedOffset>)> {
    let upper = text.trim().to_ascii_uppercase();
    if upper.is_empty() {
        return Some((NaiveTime::MIN, None));
    }
    let end = upper.find(|c: char| !(c.is_ascii_digit() || c == ':' || c == '.'));
    let (time, rest) = upper.split_at(end.unwrap_or(upper.len()));
    let mut rest = rest.trim();
    let mut afternoon = None;
    for (word, pm) in [("AM", false), ("PM", true), ("A.M.", false), ("P.M.", true)] {
        if let Some(after) = rest.strip_prefix(word) {
            afternoon = Some(pm);
            rest = after.trim();
            break;
        }
    }
    let (time, fraction) = time.split_once('.').unwrap_or((time, ""));
    let mut parts = time.split(':');
    let mut hour: u32 = parts.next()?.parse().ok()?;
    let minute: u32 = parts.next()?.parse().ok()?;
    let second: u32 = parts.next().map_or(Some(0), |s| s.parse().ok())?;
    if parts.next().is_some() {
        return None;
    }
    if let Some(pm) = afternoon {
        if !(1..=12).contains(&hour) {
            return None;
        }
        hour = hour % 12 + if pm { 12 } else { 0 };
    }
    let digits = fraction.bytes().chain([b'0'; 3]).take(3);
    let milli = digits.fold(0, |n, b| n * 10 + u32::from(b.wrapping_sub(b'0') % 10));
    let time = NaiveTime::from_hms_milli_opt(hour, minute, second, milli)?;
    Some((time, offset(rest)?))
}

/// `Z`, `UTC`, `+02`, `-0500`, `-05:00`; none where nothing is left.
fn offset(text: &str) -> Option<Option<FixedOffset>> {
    let seconds = match text {
        "" => return Some(None),
        "Z" | "UTC" | "GMT" => 0,
        _ => {
            let sign = match text.as_bytes().first()? {
                b'+' => 1,
                b'-' => -1,
                _ => return None,
            };
            let digits = text[1..].replace(':', "");
            let (hours, minutes) = match digits.len() {
                2 => (digits.as_str(), "0"),
                4 => (digits.get(..2)?, digits.get(2..)?),
                _ => return None,
            };
            sign * (hours.parse::<i32>().ok()? * 60 + minutes.parse::<i32>().ok()?) * 60
        }
    };
    FixedOffset::east_opt(seconds).map(Some)
}

/// When it is by a zone's clocks. A time that the clocks jumped over is an hour later; of one they showed twice it is the first.
pub fn instant<Z: TimeZone>(moment: Moment, zone: &Z) -> DateTime<Utc> {
    match moment {
        Moment::Exact(at) => at,
        Moment::Local(local) => {
            let found = match zone.from_local_datetime(&local) {
                LocalResult::None => zone.from_local_datetime(&(local + Duration::hours(1))),
                found => found,
            };
            found
                .earliest()
                .map_or_else(|| local.and_utc(), |at| at.to_utc())
        }
    }
}
