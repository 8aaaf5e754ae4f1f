//! The order in which a crew goes from place to place: nearest next, then improved where that went astray. Distances are as the
//! crow flies; a crew knows its streets.

use super::reference::Reference;
use super::status::Status;
use crate::LatLon;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

/// A case on a crew's way.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Stop {
    pub reference: Reference,
    /// The service's name.
    pub service: String,
    pub status: Status,
    pub description: String,
    pub place: Option<String>,
    pub due_at: Option<DateTime<FixedOffset>>,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    /// From the one before, as the crow flies.
    pub distance_m: Option<f64>,
}

/// What a crew has before it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Route {
    /// In the order of the way; those whose place is not known come last.
    pub stops: Vec<Stop>,
    pub length_m: f64,
}

/// The most places of one route: more is no day's work, and the improving takes the square of it.
pub const MAX_STOPS: usize = 100;

/// The order of the places from a start on, as their numbers; each once. Nearest next, then every stretch turned round that
/// makes the whole shorter (2-opt), until none does. The same places give the same order.
pub fn order(start: LatLon, places: &[LatLon]) -> Vec<usize> {
    let mut way = nearest_next(start, places);
    let at = |way: &[usize], i: usize| places.get(way[i]).copied().unwrap_or(start);
    loop {
        let mut shorter = false;
        for from in 0..way.len() {
            for to in from + 1..way.len() {
                let before = if from == 0 { start } else { at(&way, from - 1) };
                let (first, last) = (at(&way, from), at(&way, to));
                let mut saved = before.distance_m(first) - before.distance_m(last);
                // Behind the last place nothing follows: the way is open.
                if to + 1 < way.len() {
                    let next = at(&way, to + 1);
                    saved += last.distance_m(next) - first.distance_m(next);
                }
                // Less than a step is rounding.
                if saved > 0.5 {
                    way[from..=to].reverse();
                    shorter = true;
                }
            }
        }
        if !shorter {
            return way;
        }
    }
}

fn nearest_next(start: LatLon, places: &[LatLon]) -> Vec<usize> {
    let mut left: Vec<usize> = (0..places.len().min(MAX_STOPS)).collect();
    let mut way = Vec::with_capacity(left.len());
    let mut here = start;
    while let Some(next) = (0..left.len()).min_by(|a, b| {
        let far = |i: usize| here.distance_m(places[left[i]]);
        far(*a).total_cmp(&far(*b))
    }) {
        let place = left.remove(next);
        here = places[place];
        way.push(place);
    }
    way
}

/// How long a way is, in meters.
pub fn length_m(start: LatLon, places: &[LatLon], way: &[usize]) -> f64 {
    let mut here = start;
    let mut length = 0.0;
    for place in way.iter().filter_map(|i| places.get(*i)) {
        length += here.distance_m(*place);
        here = *place;
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(lat: f64, lon: f64) -> LatLon {
        LatLon { lat, lon }
    }

    #[test]
    fn nothing_to_do_is_no_way_and_one_place_is_one() {
        assert!(order(at(42.0, -71.0), &[]).is_empty());
        assert_eq!(order(at(42.0, -71.0), &[at(42.1, -71.1)]), [0]);
    }

    #[test]
    fn places_along_a_street_are_done_along_it() {
        let street = [3.0, 1.0, 5.0, 2.0, 4.0].map(|n| at(42.0 + n / 1_000.0, -71.0));
        assert_eq!(order(at(42.0, -71.0), &street), [1, 3, 0, 4, 2]);
    }

    #[test]
    fn a_greedy_detour_is_put_right() {
        // Nearest next jumps over the start and comes back all the way.
        let places = [1.0, -1.5, 4.0, -9.0].map(|n| at(42.0, -71.0 + n / 1_000.0));
        let start = at(42.0, -71.0);
        let way = order(start, &places);
        assert!(
            length_m(start, &places, &way)
                < length_m(start, &places, &nearest_next(start, &places))
        );
    }

    /// The shortest of all orders.
    fn best(start: LatLon, places: &[LatLon], way: &mut Vec<usize>) -> f64 {
        if way.len() == places.len() {
            return length_m(start, places, way);
        }
        let mut least = f64::INFINITY;
        for next in 0..places.len() {
            if !way.contains(&next) {
                way.push(next);
                least = least.min(best(start, places, way));
                way.pop();
            }
        }
        least
    }

    fn some(most: usize) -> impl Strategy<Value = Vec<LatLon>> {
        let place = (42.2..42.4_f64, -71.2..-71.0_f64).prop_map(|(lat, lon)| at(lat, lon));
        prop::collection::vec(place, 0..most)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn each_place_is_visited_once_and_never_farther_than_by_nearest_next(places in some(40)) {
            let start = at(42.3, -71.1);
            let way = order(start, &places);
            let mut all = way.clone();
            all.sort_unstable();
            prop_assert_eq!(all, (0..places.len()).collect::<Vec<_>>());
            let greedy = nearest_next(start, &places);
            prop_assert!(length_m(start, &places, &way) <= length_m(start, &places, &greedy) + 1.0);
            prop_assert_eq!(order(start, &places), way);
        }

        #[test]
        fn a_few_places_are_near_the_best_there_is(places in some(7)) {
            let start = at(42.3, -71.1);
            let way = length_m(start, &places, &order(start, &places));
            prop_assert!(way <= best(start, &places, &mut Vec::new()) * 1.5 + 1.0);
        }
    }
}
