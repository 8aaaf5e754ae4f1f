//! Maps: areas in five shades by how much came in from each or by how often promises are kept there, and squares for the heat. Each is one image for who cannot see
//! it; the table below it has its numbers and the ways to the cases.

use crate::requests::embed::map::{HIGH, View, WIDE, line};
use crate::site::frame::Words;
use std::collections::HashMap;
use std::fmt::Write;
use stoa_domain::requests::dashboard::{HeatCell, PlaceFigures};
use stoa_domain::{Bounds, LatLon};
use stoa_service::Arg;

/// How many shades there are.
const SHADES: u64 = 5;

/// An area's name and its outer lines.
pub type Shape = (String, Vec<Vec<LatLon>>);

/// What an area's shade tells.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tells {
    /// How much came in.
    Opened,
    /// How many of the promises that came due were kept, in percent.
    Kept,
}

impl Tells {
    fn of(self, place: &PlaceFigures) -> Option<u64> {
        match self {
            Self::Opened => Some(place.now.opened),
            Self::Kept => (place.now.kept_rate).map(|rate| (rate * 100.0).round() as u64),
        }
    }
}

/// The areas, the darker the more.
pub fn areas(
    words: Words<'_>,
    city: Bounds,
    shapes: &[Shape],
    (places, tells): (&[PlaceFigures], Tells),
    title_id: &str,
) -> String {
    let view = View::of(city);
    let told: HashMap<&str, u64> = places
        .iter()
        .filter_map(|p| Some((p.code.as_str(), tells.of(p)?)))
        .collect();
    let scale = Scale::of(tells, told.values().copied());
    let mut drawing = String::new();
    for (name, lines) in shapes {
        let shade = told.get(name.as_str()).map_or(0, |n| scale.shade(*n));
        let path: String = lines.iter().map(|l| line(&view, l)).collect();
        let _ = write!(
            drawing,
            "<path class=\"area\" data-shade=\"{shade}\" d=\"{path}\"/>"
        );
    }
    picture(&drawing, title_id) + &scale.legend(words)
}

/// The squares, the darker the more came in, over the areas' outlines.
pub fn heat(
    words: Words<'_>,
    city: Bounds,
    shapes: &[Shape],
    cells: &[HeatCell],
    title_id: &str,
) -> String {
    let view = View::of(city);
    let mut drawing = String::new();
    for ring in shapes.iter().flat_map(|(_, lines)| lines) {
        let _ = write!(
            drawing,
            "<path class=\"area\" data-shade=\"0\" d=\"{}\"/>",
            line(&view, ring)
        );
    }
    let scale = Scale::of(Tells::Opened, cells.iter().map(|c| c.opened));
    for cell in cells {
        let b = &cell.bounds;
        let corner = |lat, lon| view.at(LatLon { lat, lon });
        let (x, y) = corner(b.north, b.west);
        let (right, bottom) = corner(b.south, b.east);
        let _ = write!(
            drawing,
            "<rect class=\"heat\" data-shade=\"{}\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"{:.1}\"/>",
            scale.shade(cell.opened),
            right - x,
            bottom - y,
        );
    }
    picture(&drawing, title_id) + &scale.legend(words)
}

fn picture(drawing: &str, title_id: &str) -> String {
    format!(
        "<svg class=\"chart shades\" viewBox=\"0 0 {WIDE} {HIGH}\" role=\"img\" aria-labelledby=\"{title_id}\">{drawing}</svg>"
    )
}

/// Five equal steps: of counts from one up to the most, of rates from the least to the most.
struct Scale {
    tells: Tells,
    /// What lies below the first step.
    under: u64,
    most: u64,
}

impl Scale {
    fn of(tells: Tells, all: impl Iterator<Item = u64> + Clone) -> Self {
        let under = match tells {
            Tells::Opened => 0,
            Tells::Kept => all.clone().min().unwrap_or_default().saturating_sub(1),
        };
        let most = all.max().unwrap_or_default();
        Self { tells, under, most }
    }

    /// 0 where there is nothing, else the step.
    fn shade(&self, n: u64) -> u64 {
        match self.most.saturating_sub(self.under) {
            0 => 0,
            span => (n.saturating_sub(self.under) * SHADES).div_ceil(span),
        }
    }

    /// The first and last number of a step, if any is in it.
    fn step(&self, s: u64) -> Option<(u64, u64)> {
        let end = |s: u64| self.under + s * (self.most - self.under) / SHADES;
        let (from, to) = (end(s - 1) + 1, end(s));
        (from <= to).then_some((from, to))
    }

    /// What the shades mean: the numbers each begins and ends with.
    fn legend(&self, words: Words<'_>) -> String {
        let key = match self.tells {
            Tells::Opened => "dashboard-from-to",
            Tells::Kept => "dashboard-from-to-percent",
        };
        let items: String = (1..=SHADES)
            .filter_map(|s| Some((s, self.step(s)?)))
            .map(|(s, (from, to))| {
                let numbers = [
                    ("from", Arg::Number(from as f64)),
                    ("to", Arg::Number(to as f64)),
                ];
                format!(
                    "<li><svg class=\"shades\" viewBox=\"0 0 1 1\" aria-hidden=\"true\"><rect class=\"area\" data-shade=\"{s}\" width=\"1\" height=\"1\"/></svg>{}</li>",
                    words.with(key, &numbers)
                )
            })
            .collect();
        format!("<ul class=\"legend\">{items}</ul>")
    }
}

#[cfg(test)]
mod tests {
    use super::{Scale, Tells};

    fn scale(tells: Tells, all: &[u64]) -> Scale {
        Scale::of(tells, all.iter().copied())
    }

    #[test]
    fn counts_go_from_none_to_the_most() {
        let hundred = scale(Tells::Opened, &[3, 100]);
        let all = [0, 1, 20, 21, 99, 100].map(|n| hundred.shade(n));
        assert_eq!(all, [0, 1, 1, 2, 5, 5]);
        assert_eq!(scale(Tells::Opened, &[]).shade(0), 0);
        assert_eq!(scale(Tells::Opened, &[1]).shade(1), 5);
        assert_eq!(hundred.step(5), Some((81, 100)));
    }

    #[test]
    fn rates_go_from_the_least_to_the_most() {
        let rates = scale(Tells::Kept, &[59, 70, 64]);
        assert_eq!([59, 61, 62, 70].map(|n| rates.shade(n)), [1, 2, 2, 5]);
        assert_eq!(rates.step(1), Some((59, 60)));
        assert_eq!(rates.step(5), Some((68, 70)));
        assert_eq!(scale(Tells::Kept, &[0, 0]).shade(0), 0);
    }
}
