//! Places as such files write them.

use crate::LatLon;

/// Degrees: a point or a comma before the fraction.
pub(super) fn degrees(text: &str) -> Option<f64> {
    text.trim()
        .replace(',', ".")
        .parse()
        .ok()
        .filter(|n: &f64| n.is_finite())
}

/// Both numbers in one text: `(42.36, -71.06)`, `42.36 -71.06`, or `POINT (-71.06 42.36)`, which has the longitude first.
pub fn position(text: &str) -> Option<LatLon> {
    let upper = text.trim().to_ascii_uppercase();
    let point = upper.strip_prefix("POINT");
    let inner = point.unwrap_or(&upper);
    let mut numbers = inner
        .split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'E')))
        .filter(|n| !n.is_empty());
    let (a, b): (f64, f64) = (numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?);
    if numbers.next().is_some() {
        return None;
    }
    match point {
        Some(_) => LatLon::new(b, a),
        None => LatLon::new(a, b),
    }
}
