//! Which form of a word a number takes: the plural categories of the portal's languages (CLDR 48, cardinal rules).

use stoa_domain::Locale;

/// `zero`, `one`, `two`, `few`, `many` or `other`.
pub(super) fn category(locale: Locale, n: f64) -> &'static str {
    if n.fract() != 0.0 {
        return "other";
    }
    let n = n.abs() as u64;
    match locale {
        Locale::En if n == 1 => "one",
        Locale::Es => match n {
            1 => "one",
            _ if n != 0 && n.is_multiple_of(1_000_000) => "many",
            _ => "other",
        },
        Locale::Ar => match (n, n % 100) {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, 3..=10) => "few",
            (_, 11..=99) => "many",
            _ => "other",
        },
        Locale::En => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::category;
    use stoa_domain::Locale;

    /// The samples of CLDR's own table. (Fluent's runtime has an older one, without the Spanish millions.)
    #[test]
    fn each_language_by_its_own_rule() {
        for (locale, samples) in [
            (Locale::En, "1 one, 0 other, 2 other, 1.5 other"),
            (
                Locale::Es,
                "1 one, 0 other, 2 other, 1000000 many, 1000001 other, 0.5 other",
            ),
            (
                Locale::Ar,
                "0 zero, 1 one, 2 two, 3 few, 10 few, 103 few, 11 many, 99 many, 111 many, 100 other, 102 other, 0.1 other",
            ),
        ] {
            for sample in samples.split(", ") {
                let (n, word) = sample.split_once(' ').expect("a sample");
                let n = n.parse().expect("a number");
                assert_eq!(category(locale, n), word, "{locale:?} {n}");
            }
        }
    }
}
