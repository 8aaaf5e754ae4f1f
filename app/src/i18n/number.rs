//! Numbers as the portal's languages write them. The three of today agree: Western digits (also in Arabic, as
//! public signs in the United States do), a comma between thousands, a point before the fraction (CLDR `en-US`,
//! `es-US`, `ar` with `latn` digits).

use crate::t;

/// A number with grouped thousands and at most one digit of fraction.
pub fn number(value: f64) -> String {
    let tenths = (value * 10.0).round();
    // Whole numbers from here on: the library's writer of fractions weighs more than this file.
    let whole = (tenths.abs() as u64 / 10).to_string();
    let fraction = tenths.abs() as u64 % 10;
    let mut out = String::with_capacity(whole.len() + whole.len() / 3 + 3);
    if tenths < 0.0 {
        out.push('-');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if fraction != 0 {
        out.push('.');
        out.push(char::from(b'0' + fraction as u8));
    }
    out
}

/// A distance in metres, in words: metres in tens below a kilometre, kilometres above.
pub fn distance(metres: f64) -> String {
    if metres < 995.0 {
        t!("ui-metres", n = (metres / 10.0).round() * 10.0)
    } else {
        t!("ui-kilometres", n = metres / 1000.0)
    }
}

/// A file's size in words: `340 kB`, `2.1 MB` (decimal, as phones and shops count).
pub fn bytes(size: f64) -> String {
    if size < 1e6 {
        t!("ui-kilobytes", n = (size / 1e3).ceil())
    } else {
        t!("ui-megabytes", n = size / 1e6)
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn groups_thousands_and_keeps_one_digit_of_fraction() {
        for (value, words) in [
            (0.0, "0"),
            (999.0, "999"),
            (1_000.0, "1,000"),
            (133_198.0, "133,198"),
            (-12_345.0, "-12,345"),
            (1.25, "1.3"),
            (0.04, "0"),
        ] {
            assert_eq!(number(value), words);
        }
    }
}
