//! Groups on the map that would be drawn over each other become one.
//!
//! Cells of a grid make the groups, so two of them may lie close on both sides of an edge.

use super::view::Cluster;
use crate::LatLon;
use std::collections::HashMap;

/// No group is wider than this many screen pixels; also the side of the squares that neighbours are looked up by.
const WIDEST: f64 = 60.0;
/// How much of two groups may lie over each other: the share of their radii that must stay apart.
const APART: f64 = 0.95;

/// How many screen pixels a group takes: the wider the more it holds. The page draws them by the same steps.
pub const fn width(count: u64) -> f64 {
    match count {
        0..2 => 30.0,
        2..100 => 38.0,
        100..1_000 => 46.0,
        _ => 60.0,
    }
}

/// Joins groups that a map at `zoom` would draw over each other. A smaller one goes into the larger, which stays where
/// it is; counts add up, so the sum stays the list's. Largest first before and after.
pub fn join_close(items: Vec<Cluster>, zoom: u8) -> Vec<Cluster> {
    let mut kept: Vec<(f64, f64, Cluster)> = Vec::with_capacity(items.len());
    let mut squares: HashMap<(i64, i64), Vec<usize>> = HashMap::new();
    for item in items {
        let at = LatLon {
            lat: item.lat,
            lon: item.lon,
        };
        let (x, y) = at.pixel(zoom.min(24));
        let square = ((x / WIDEST) as i64, (y / WIDEST) as i64);
        let near = (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (square.0 + dx, square.1 + dy)));
        let under = near
            .filter_map(|s| squares.get(&s))
            .flatten()
            .copied()
            .filter(|&i| {
                let (kx, ky, k) = &kept[i];
                (x - kx).hypot(y - ky) < APART * (width(k.count) + width(item.count)) / 2.0
            })
            .max_by_key(|&i| kept[i].2.count);
        match under {
            Some(i) => {
                let larger = &mut kept[i].2;
                larger.count += item.count;
                larger.open += item.open;
                larger.unseen += item.unseen;
                (larger.reference, larger.status, larger.service) = (None, None, None);
            }
            None => {
                squares.entry(square).or_default().push(kept.len());
                kept.push((x, y, item));
            }
        }
    }
    let mut out: Vec<Cluster> = kept.into_iter().map(|(_, _, c)| c).collect();
    out.sort_by_key(|c| std::cmp::Reverse(c.count));
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn group(lat: f64, lon: f64, count: u64) -> Cluster {
        Cluster {
            lat,
            lon,
            count,
            open: count / 2,
            unseen: count / 3,
            reference: None,
            status: None,
            service: None,
        }
    }

    #[test]
    fn neighbours_over_an_edge_become_one_where_the_larger_is() {
        let far = group(42.40, -71.10, 5);
        let joined = join_close(
            vec![
                group(42.360, -71.060, 900),
                group(42.3601, -71.0601, 7),
                far.clone(),
            ],
            12,
        );
        assert_eq!(joined.len(), 2);
        assert_eq!(
            (joined[0].lat, joined[0].count, joined[0].open),
            (42.360, 907, 453)
        );
        assert_eq!(joined[1], far);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_what_was_kept_lies_apart(
            places in prop::collection::vec((42.2f64..42.4, -71.2f64..-70.9, 1u64..3_000), 0..200),
            zoom in 9u8..20,
        ) {
            let mut items: Vec<Cluster> = places.into_iter().map(|(a, b, n)| group(a, b, n)).collect();
            items.sort_by_key(|c| std::cmp::Reverse(c.count));
            let sum = |list: &[Cluster]| list.iter().map(|c| [c.count, c.open, c.unseen]).fold([0; 3], |a, b| [a[0] + b[0], a[1] + b[1], a[2] + b[2]]);
            let joined = join_close(items.clone(), zoom);
            prop_assert_eq!(sum(&items), sum(&joined));
            prop_assert!(joined.is_sorted_by(|a, b| a.count >= b.count));
            for (i, a) in joined.iter().enumerate() {
                for b in &joined[i + 1..] {
                    let (p, q) = (LatLon { lat: a.lat, lon: a.lon }.pixel(zoom), LatLon { lat: b.lat, lon: b.lon }.pixel(zoom));
                    // Two lone pins may touch; nothing is drawn in the middle of another.
                    prop_assert!((p.0 - q.0).hypot(p.1 - q.1) >= APART * 30.0);
                }
            }
        }
    }
}
