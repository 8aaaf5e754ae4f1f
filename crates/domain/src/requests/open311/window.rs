//! The span a list of requests covers (GeoReport v2, GET service requests): at most 90 days, the latest 90 where
//! nothing is said.

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc};

/// The longest span of a list, in days.
pub const MAX_DAYS: i64 = 90;
/// The most requests of a list that is not asked for by pages.
pub const MAX_ROWS: u32 = 1_000;

/// A span of time, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
}

impl Window {
    /// The span of two optional ends: with one end 90 days from it, with none the 90 days before `now`. `None`: it is
    /// longer than 90 days or ends before it begins.
    pub fn of(
        start: Option<DateTime<Utc>>,
        end: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> Option<Self> {
        let most = Duration::days(MAX_DAYS);
        let (from, to) = match (start, end) {
            (Some(from), Some(to)) => (from, to),
            (Some(from), None) => (from, from.checked_add_signed(most)?),
            (None, Some(to)) => (to.checked_sub_signed(most)?, to),
            (None, None) => (now - most, now),
        };
        (from <= to && to - from <= most).then_some(Self { from, to })
    }
}

/// A moment as the standard writes it (W3C profile of ISO 8601). A zone is obligatory there, but cities and their
/// clients leave it out: such a time, and a day alone, is the city's own, which `local` turns into an instant.
pub fn read_moment(
    text: &str,
    local: impl Fn(NaiveDateTime) -> Option<DateTime<Utc>>,
) -> Option<DateTime<Utc>> {
    // A `+` of the zone that nobody escaped arrives as a space.
    let text = text
        .trim()
        .replacen(' ', "+", usize::from(text.contains('T')));
    if let Ok(at) = DateTime::parse_from_rfc3339(&text) {
        return Some(at.to_utc());
    }
    for format in ["%Y-%m-%dT%H:%M:%S%.f%z", "%Y-%m-%dT%H:%M%z"] {
        if let Ok(at) = DateTime::parse_from_str(&text, format) {
            return Some(at.to_utc());
        }
    }
    for format in ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M"] {
        if let Ok(at) = NaiveDateTime::parse_from_str(&text, format) {
            return local(at);
        }
    }
    let day: NaiveDate = text.parse().ok()?;
    local(day.and_time(NaiveTime::MIN))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn ninety_days_and_not_one_second_more() {
        let now = at("2026-11-23T12:00:00Z");
        let first = at("2026-01-01T00:00:00Z");
        let whole = Window::of(Some(first), Some(first + Duration::days(90)), now).unwrap();
        assert_eq!(whole.to - whole.from, Duration::days(90));
        let beyond = first + Duration::days(90) + Duration::seconds(1);
        assert_eq!(Window::of(Some(first), Some(beyond), now), None);
        assert_eq!(Window::of(Some(now), Some(first), now), None);
        let ahead = Window::of(Some(first), None, now).unwrap();
        assert_eq!(ahead, whole);
        let back = Window::of(None, Some(whole.to), now).unwrap();
        assert_eq!(back, whole);
        assert_eq!(Window::of(None, None, now).unwrap().to, now);
    }

    #[test]
    fn moments_with_and_without_a_zone() {
        let local = |n: NaiveDateTime| Some(n.and_utc() + Duration::hours(5));
        for (text, expected) in [
            ("2026-03-04T08:15:30-05:00", Some("2026-03-04T13:15:30Z")),
            ("2026-03-04T08:15:30+0100", Some("2026-03-04T07:15:30Z")),
            ("2026-03-04T08:15:30 01:00", Some("2026-03-04T07:15:30Z")),
            ("2026-03-04T08:15:30Z", Some("2026-03-04T08:15:30Z")),
            ("2026-03-04T08:15:30", Some("2026-03-04T13:15:30Z")),
            ("2026-03-04", Some("2026-03-04T05:00:00Z")),
            ("yesterday", None),
            ("2026-02-30", None),
            ("", None),
        ] {
            assert_eq!(read_moment(text, local), expected.map(at), "{text}");
        }
    }
}
