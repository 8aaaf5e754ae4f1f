//! Areas as a small picture of the server's own: the new ones over those there are.

use crate::site::plain_page::escape;
use stoa_domain::LatLon;
use stoa_service::site::areas::Shape;

/// The longer side, in the picture's own units.
const SIDE: f64 = 640.0;
/// Positions nearer than that to the one before are not drawn.
const FINE: f64 = 0.8;

/// The picture; empty where there is nothing to draw. `label`: what it shows, in words.
pub fn picture(label: &str, old: &[Shape], new: &[(&str, &Shape)]) -> String {
    let shapes = old.iter().chain(new.iter().map(|(_, shape)| *shape));
    let Some(view) = View::around(shapes.flatten().flatten()) else {
        return String::new();
    };
    let new: String = new
        .iter()
        .map(|(name, shape)| {
            format!(
                "<path class=\"area\" d=\"{}\"><title>{}</title></path>",
                view.path(shape),
                escape(name)
            )
        })
        .collect();
    let old: String = old
        .iter()
        .map(|shape| format!("<path class=\"area old\" d=\"{}\"/>", view.path(shape)))
        .collect();
    format!(
        "<svg class=\"area-map\" viewBox=\"0 0 {:.0} {:.0}\" role=\"img\" aria-label=\"{}\">{new}{old}</svg>",
        view.width,
        view.height,
        escape(label),
    )
}

/// Where the picture lies on the map of the world, and how large it is.
struct View {
    left: f64,
    top: f64,
    scale: f64,
    width: f64,
    height: f64,
}

/// The zoom whose pixels are reckoned in.
const ZOOM: u8 = 20;

impl View {
    fn around<'a>(positions: impl Iterator<Item = &'a LatLon>) -> Option<Self> {
        let (mut left, mut top) = (f64::MAX, f64::MAX);
        let (mut right, mut bottom) = (f64::MIN, f64::MIN);
        for at in positions {
            let (x, y) = at.pixel(ZOOM);
            (left, top) = (left.min(x), top.min(y));
            (right, bottom) = (right.max(x), bottom.max(y));
        }
        let (width, height) = (right - left, bottom - top);
        let longer = width.max(height);
        let scale = SIDE / longer;
        (longer > 0.0 && scale.is_finite()).then_some(Self {
            left,
            top,
            scale,
            width: width * scale,
            height: height * scale,
        })
    }

    fn path(&self, shape: &Shape) -> String {
        let mut out = String::new();
        for line in shape {
            let mut last: Option<(f64, f64)> = None;
            for at in line {
                let (x, y) = at.pixel(ZOOM);
                let (x, y) = ((x - self.left) * self.scale, (y - self.top) * self.scale);
                let near = |(a, b): (f64, f64)| (a - x).abs() + (b - y).abs() < FINE;
                if last.is_some_and(near) {
                    continue;
                }
                let step = if last.is_none() { 'M' } else { 'L' };
                out.push_str(&format!("{step}{x:.1} {y:.1}"));
                last = Some((x, y));
            }
            out.push('Z');
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_areas_lie_over_the_old_and_say_their_names() {
        let at = |lat, lon| LatLon { lat, lon };
        let old: Shape = vec![vec![at(0.0, 0.0), at(0.0, 1.0), at(1.0, 1.0), at(0.0, 0.0)]];
        let new: Shape = vec![vec![at(0.0, 0.0), at(0.0, 2.0), at(1.0, 2.0), at(0.0, 0.0)]];
        let drawn = picture("Two", &[old], &[("A & B", &new)]);
        assert!(drawn.contains("viewBox=\"0 0 640 320\""), "{drawn}");
        assert!(drawn.contains("<title>A &amp; B</title>"));
        assert!(drawn.contains("class=\"area old\" d=\"M0.0 320.0L320.0 320.0"));
        assert_eq!(picture("None", &[], &[]), "");
    }
}
