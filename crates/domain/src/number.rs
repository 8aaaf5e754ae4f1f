//! Numbers with a fraction as text. The library's own ways write and read every number there is exactly, and bring
//! 40 kB of code and tables into a first visit for it (ADR 0005); positions and lengths need none of that.

/// Reads a plain decimal number: a sign, digits, a point. `None` for anything else, and for what has more than nineteen
/// digits before it begins to be zero. Up to fifteen digits the result is the nearest number there is.
pub fn read(text: &str) -> Option<f64> {
    let text = text.trim();
    let (minus, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    // Beyond nineteen digits nothing changes any more.
    let mut room = 19;
    let mut read = |part: &str, value: &mut u64, shift: &mut i32, step: i32| -> Option<()> {
        for b in part.bytes() {
            let digit = b.is_ascii_digit().then(|| u64::from(b - b'0'))?;
            if room > 0 {
                *value = *value * 10 + digit;
                room -= u8::from(*value > 0);
                *shift += step;
            } else if step == 0 {
                *shift += 1;
            }
        }
        Some(())
    };
    let (mut value, mut shift) = (0, 0);
    read(whole, &mut value, &mut shift, 0)?;
    read(fraction, &mut value, &mut shift, -1)?;
    let mut number = value as f64;
    let scale = |n: i32| (0..n.min(400)).fold(1.0f64, |p, _| p * 10.0);
    number = if shift < 0 {
        number / scale(-shift)
    } else {
        number * scale(shift)
    };
    number
        .is_finite()
        .then_some(if minus { -number } else { number })
}

/// Writes a number with so many digits behind the point (at most nine), as `{:.n}` does for numbers below nine billions.
pub fn fixed(value: f64, digits: u32) -> String {
    let power = 10u64.pow(digits.min(9));
    let scaled = (value.abs() * power as f64).round() as u64;
    let sign = if value < 0.0 && scaled > 0 { "-" } else { "" };
    let whole = scaled / power;
    if digits == 0 {
        return format!("{sign}{whole}");
    }
    let fraction = (scaled % power + power).to_string();
    format!("{sign}{whole}.{}", &fraction[1..])
}

#[cfg(test)]
mod tests {
    use super::{fixed, read};
    use proptest::prelude::*;

    #[test]
    fn what_is_no_plain_number_is_refused() {
        for wrong in [
            "", "-", ".", "+", "1e5", "inf", "NaN", "1,5", "1.2.3", "0x1", "--1", "१",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        for (text, number) in [
            ("0", 0.0),
            ("-0", 0.0),
            (" 42. ", 42.0),
            (".5", 0.5),
            ("+007.250", 7.25),
            ("00000000000000000000000000001", 1.0),
            ("123456789012345678901", 123456789012345678901.0),
            ("0.00000000000000000000000001", 1e-26),
        ] {
            let read = read(text).unwrap();
            assert!(
                (read - number).abs() <= number.abs() * 1e-15,
                "{text}: {read}"
            );
        }
        assert_eq!(read(&"9".repeat(400)), None);
    }

    proptest! {
        #[test]
        fn positions_are_written_and_read_as_the_library_does(value in -180.0f64..180.0, digits in 0u32..8) {
            let text = fixed(value, digits);
            let theirs: f64 = format!("{value:.*}", digits as usize).parse().unwrap();
            let ours = read(&text).unwrap();
            // Halves are rounded away from zero here, and to the exact number's side there.
            prop_assert!((ours - theirs).abs() <= 1.01 / 10f64.powi(digits as i32));
            prop_assert_eq!(ours, text.parse::<f64>().unwrap() + 0.0);
        }

        #[test]
        fn any_text_is_read_without_panic(text in "\\PC{0,30}") {
            if let Some(n) = read(&text) {
                prop_assert!(n.is_finite());
                let _ = fixed(n, 6);
            }
        }
    }
}
