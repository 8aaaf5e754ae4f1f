//! Days and moments as JSON and addresses write them (RFC 3339), read by their digits: chrono's reader of any format
//! weighs more than a page (ADR 0005).

use chrono::{DateTime, FixedOffset, NaiveDate, TimeZone, Utc};
use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// A day: `2026-05-03`.
pub fn day(text: &str) -> Option<NaiveDate> {
    let [year, month, day] = numbers(text, "0000-00-00")?;
    NaiveDate::from_ymd_opt(year as i32, month, day)
}

/// A moment with its offset: `2026-05-03T14:10:00.25-04:00`, or `Z` for none.
pub fn moment(text: &str) -> Option<DateTime<FixedOffset>> {
    let day = day(text.get(..10)?)?;
    if !matches!(text.as_bytes().get(10), Some(b'T' | b't' | b' ')) {
        return None;
    }
    let [hour, minute, second] = numbers(text.get(11..19)?, "00:00:00")?;
    let mut rest = text.get(19..)?;
    let mut nanos = 0;
    if let Some(after) = rest.strip_prefix('.') {
        let count = after.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, zone) = after.split_at(count);
        if count == 0 {
            return None;
        }
        let padded = digits.bytes().chain([b'0'; 9]).take(9);
        nanos = padded.fold(0, |n, b| n * 10 + u32::from(b - b'0'));
        rest = zone;
    }
    let offset = match rest.as_bytes().first()? {
        b'Z' | b'z' if rest.len() == 1 => 0,
        sign @ (b'+' | b'-') => {
            let [hours, minutes] = numbers(&rest[1..], "00:00")?;
            let seconds = (hours * 60 + minutes) as i32 * 60;
            if *sign == b'-' { -seconds } else { seconds }
        }
        _ => return None,
    };
    let naive = day.and_hms_nano_opt(hour, minute, second, nanos)?;
    FixedOffset::east_opt(offset)?
        .from_local_datetime(&naive)
        .single()
}

/// The numbers of a text whose shape is this one, `0` standing for any digit.
fn numbers<const N: usize>(text: &str, shape: &str) -> Option<[u32; N]> {
    let mut found = [0; N];
    let mut at = 0;
    if text.len() != shape.len() {
        return None;
    }
    for (b, s) in text.bytes().zip(shape.bytes()) {
        if s == b'0' {
            let digit = b.is_ascii_digit().then(|| u32::from(b - b'0'))?;
            found[at] = found[at] * 10 + digit;
        } else if b == s {
            at += 1;
        } else {
            return None;
        }
    }
    Some(found)
}

/// Reads a moment, for a field of a type that serde derives.
pub fn de<'de, D: Deserializer<'de>>(from: D) -> Result<DateTime<FixedOffset>, D::Error> {
    let text = String::deserialize(from)?;
    moment(&text).ok_or_else(|| D::Error::custom("not a moment (RFC 3339)"))
}

/// Reads a moment that may be missing.
pub fn de_maybe<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<DateTime<FixedOffset>>, D::Error> {
    Ok(Option::<At>::deserialize(from)?.map(|at| at.0))
}

/// Reads a moment in whatever zone.
pub fn de_utc<'de, D: Deserializer<'de>>(from: D) -> Result<DateTime<Utc>, D::Error> {
    de(from).map(|at| at.to_utc())
}

/// A moment on its way in.
pub struct At(pub DateTime<FixedOffset>);

impl<'de> Deserialize<'de> for At {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        de(from).map(At)
    }
}

#[cfg(test)]
mod tests {
    use super::{day, moment};
    use chrono::{DateTime, FixedOffset, NaiveDate};
    use proptest::prelude::*;

    #[test]
    fn what_is_no_moment_is_refused() {
        for wrong in [
            "",
            "2026-05-03",
            "2026-05-03T14:10",
            "2026-05-03T14:10:00",
            "2026-05-03T24:00:00Z",
            "2026-02-30T00:00:00Z",
            "2026-05-03T14:10:00.Z",
            "2026-05-03T14:10:00-4:00",
            "2026-05-03T14:10:00+24:00",
            "2026-05-03T14:10:00Zx",
            "2026-05-03Ü14:10:00Z",
            "2026-05-03T14:10:0٣Z",
        ] {
            assert_eq!(moment(wrong), None, "{wrong}");
        }
        for wrong in ["2026-13-01", "2026-1-1", "x", "2026-05-03T"] {
            assert_eq!(day(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn reads_what_chrono_writes(at in -60_000_000_000i64..250_000_000_000, nanos in 0u32..1_000_000_000, zone in -1439i32..1440) {
            let zone = FixedOffset::east_opt(zone * 60).unwrap();
            let at = DateTime::from_timestamp(at, nanos).unwrap().with_timezone(&zone);
            prop_assert_eq!(moment(&at.to_rfc3339()), Some(at));
            let date: NaiveDate = at.date_naive();
            prop_assert_eq!(day(&date.to_string()), Some(date));
        }

        #[test]
        fn any_text_is_read_without_panic(text in "\\PC{0,40}") {
            let _ = (moment(&text), day(&text));
        }
    }
}
