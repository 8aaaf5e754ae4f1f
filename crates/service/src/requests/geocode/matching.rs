//! How well a typed word fits a word of a street's name.

/// From 0 (not at all) to 1 (the same). The last word typed may be a beginning; longer words may have a typo or two.
pub fn word(typed: &str, known: &str, unfinished: bool) -> f32 {
    if typed == known {
        return 1.0;
    }
    let (t, k) = (typed.chars().count(), known.chars().count());
    if unfinished && known.starts_with(typed) {
        return 0.85 + 0.1 * t as f32 / k as f32;
    }
    if t < 4 || typed.starts_with(|c: char| c.is_ascii_digit()) {
        return 0.0; // short words and numbers have too many neighbours
    }
    let allowed = if t < 7 { 1 } else { 2 };
    if t.abs_diff(k) <= allowed {
        let wrong = strsim::osa_distance(typed, known);
        if wrong <= allowed {
            return 1.0 - 0.17 * wrong as f32;
        }
    }
    if unfinished && k > t {
        let beginning: String = known.chars().take(t).collect();
        if strsim::osa_distance(typed, &beginning) <= 1 {
            return 0.7;
        }
    }
    0.0
}

#[cfg(test)]
mod tests {
    use super::word;

    #[test]
    fn typos_and_beginnings_fit_and_strangers_do_not() {
        let table = [
            ("kneeland", "kneeland", false, true),
            ("neeland", "kneeland", false, true),
            ("kneelnad", "kneeland", false, true),
            ("kneel", "kneeland", true, true),
            ("kneel", "kneeland", false, false),
            ("knel", "kneeland", true, true),
            ("maine", "main", false, true),
            ("st", "rd", false, false),
            ("12th", "13th", false, false),
            ("washington", "wilmington", false, false),
        ];
        for (typed, known, unfinished, fits) in table {
            assert_eq!(
                word(typed, known, unfinished) > 0.6,
                fits,
                "{typed} {known}"
            );
        }
    }
}
