//! Sums of money in cents and quantities in thousandths, as people type and read them: `1,250.50`, `1250,5`, `0.125`. Whole
//! numbers inside, so that nothing is lost in adding up.

/// The most that is taken: nobody spends a hundred million on one case, and sums of many stay far from the end.
const MOST: i64 = 100_000_000_000;

/// Cents of a sum as typed; `None`: not readable, less than nothing, more than two digits after the point, or too much.
pub fn read_sum(typed: &str) -> Option<i64> {
    read(typed, 2)
}

/// Thousandths of a quantity as typed.
pub fn read_quantity(typed: &str) -> Option<i64> {
    read(typed, 3)
}

/// Cents as a number that any program reads: `12.50`.
pub fn sum(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// Thousandths as a number, without zeros that say nothing: `2.5`, `3`.
pub fn quantity(thousandths: i64) -> String {
    let text = format!("{}.{:03}", thousandths / 1_000, thousandths % 1_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn read(typed: &str, digits: u32) -> Option<i64> {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    // The last mark is the point if what follows is shorter than a group of three, or where no other mark stands before it.
    let last = typed.rfind(['.', ',', '\u{66b}']);
    let (whole, part) = match last {
        None => (typed.as_str(), ""),
        Some(at) => {
            let mark = typed[at..].chars().next()?;
            let (whole, part) = (&typed[..at], &typed[at + mark.len_utf8()..]);
            let groups = part.len() == 3 && mark == ',' && digits < 3;
            if groups {
                (typed.as_str(), "")
            } else {
                (whole, part)
            }
        }
    };
    let whole: String = whole
        .chars()
        .filter(|c| !matches!(c, ',' | '\'' | '\u{66c}'))
        .collect();
    let figure = |c: char| {
        let arabic = u32::from(c).checked_sub(0x660).filter(|n| *n < 10);
        c.to_digit(10).or(arabic)
    };
    if whole.is_empty() || part.chars().count() > digits as usize {
        return None;
    }
    let mut value: i64 = 0;
    for c in whole.chars().chain(part.chars()) {
        value = value.checked_mul(10)?.checked_add(i64::from(figure(c)?))?;
        if value > MOST {
            return None;
        }
    }
    let missing = digits - u32::try_from(part.chars().count()).ok()?;
    value
        .checked_mul(10_i64.pow(missing))
        .filter(|v| *v <= MOST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn sums_are_read_as_people_write_them() {
        for (typed, cents) in [
            ("12.50", Some(1_250)),
            ("12,5", Some(1_250)),
            ("1,250.50", Some(125_050)),
            ("1,250", Some(125_000)),
            ("1 250", Some(125_000)),
            ("0", Some(0)),
            ("٣٫٥", Some(350)),
            ("", None),
            (".5", None),
            ("-3", None),
            ("12.505", None),
            ("1e3", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(read_sum(typed), cents, "{typed}");
        }
        assert_eq!(read_quantity("0.125"), Some(125));
        assert_eq!(
            (quantity(2_500), quantity(3_000), quantity(0)),
            ("2.5".into(), "3".into(), "0".into())
        );
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(n in 0..MOST / 1_000) {
            prop_assert_eq!(read_sum(&sum(n)), Some(n));
            prop_assert_eq!(read_quantity(&quantity(n)), Some(n));
        }
    }
}
