//! Maps: areas in five shades by how much came in from each, and squares for the heat. Each is one image for who cannot see
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

/// The areas, the darker the more came in.
pub fn areas(
    words: Words<'_>,
    city: Bounds,
    shapes: &[Shape],
    places: &[PlaceFigures],
    title_id: &str,
) -> String {
    let view = View::of(city);
    let counts: HashMap<&str, u64> = places
        .iter()
        .map(|p| (p.code.as_str(), p.now.opened))
        .collect();
    let most = counts.values().copied().max().unwrap_or_default();
    let mut drawing = String::new();
    for (name, lines) in shapes {
        let n = counts.get(name.as_str()).copied().unwrap_or_default();
        let path: String = lines.iter().map(|l| line(&view, l)).collect();
        let _ = write!(
            drawing,
            "<path class=\"area\" data-shade=\"{}\" d=\"{path}\"/>",
            shade(n, most)
        );
    }
    picture(&drawing, title_id) + &legend(words, most)
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
    let most = cells.iter().map(|c| c.opened).max().unwrap_or_default();
    for cell in cells {
        let b = &cell.bounds;
        let corner = |lat, lon| view.at(LatLon { lat, lon });
        let (x, y) = corner(b.north, b.west);
        let (right, bottom) = corner(b.south, b.east);
        let _ = write!(
            drawing,
            "<rect class=\"heat\" data-shade=\"{}\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"{:.1}\"/>",
            shade(cell.opened, most),
            right - x,
            bottom - y,
        );
    }
    picture(&drawing, title_id) + &legend(words, most)
}

fn picture(drawing: &str, title_id: &str) -> String {
    format!(
        "<svg class=\"chart shades\" viewBox=\"0 0 {WIDE} {HIGH}\" role=\"img\" aria-labelledby=\"{title_id}\">{drawing}</svg>"
    )
}

/// 0 where nothing came in, else one of five equal steps up to the most.
fn shade(n: u64, most: u64) -> u64 {
    match most {
        0 => 0,
        _ => (n * SHADES).div_ceil(most),
    }
}

/// What the shades mean: the numbers each begins and ends with.
fn legend(words: Words<'_>, most: u64) -> String {
    let items: String = (1..=SHADES)
        .filter_map(|s| {
            let (from, to) = ((s - 1) * most / SHADES + 1, s * most / SHADES);
            (from <= to).then(|| {
                let numbers = [
                    ("from", Arg::Number(from as f64)),
                    ("to", Arg::Number(to as f64)),
                ];
                format!(
                    "<li><svg class=\"shades\" viewBox=\"0 0 1 1\" aria-hidden=\"true\"><rect class=\"area\" data-shade=\"{s}\" width=\"1\" height=\"1\"/></svg>{}</li>",
                    words.with("dashboard-from-to", &numbers)
                )
            })
        })
        .collect();
    format!("<ul class=\"legend\">{items}</ul>")
}

#[cfg(test)]
mod tests {
    use super::shade;

    #[test]
    fn shades_go_from_none_to_the_most() {
        let all = [0, 1, 20, 21, 99, 100].map(|n| shade(n, 100));
        assert_eq!(all, [0, 1, 1, 2, 5, 5]);
        assert_eq!((shade(0, 0), shade(1, 1)), (0, 5));
    }
}
