//! Answering a question from the index.

use super::index::{Entry, Index};
use super::matching;
use super::query::Query;
use std::collections::HashSet;
use stoa_domain::LatLon;
use stoa_domain::requests::view::Place;

/// How many streets are looked at more closely.
const STREETS: usize = 16;
/// Below this a street does not fit.
const LEAST: f32 = 0.55;
/// What a word that says the kind of street weighs, against 1 for its name.
const KIND_WEIGHT: f32 = 0.25;

impl Index {
    /// The best places for a typed text, best first.
    pub fn find(&self, text: &str, near: Option<LatLon>, limit: usize) -> Vec<Place> {
        let query = Query::parse(text, &self.words, |d| self.districts.contains_key(d));
        if query.street.is_empty() {
            return Vec::new();
        }
        let finished = query.cross.is_some() || query.district.is_some();
        let streets = self.streets_like(&query.street, !finished);
        let mut found: Vec<(f32, Place)> = Vec::new();
        match (&query.cross, query.number) {
            (Some(cross), _) => self.crossings(&streets, cross, &query, near, &mut found),
            (None, Some(number)) => {
                for &(street, score) in &streets {
                    self.addresses(street, score, number, &query, near, &mut found);
                }
            }
            (None, None) => {}
        }
        if query.cross.is_none() {
            // Whole streets: what was asked for, or what is left where the number is not known.
            let less = if query.number.is_some() { 0.45 } else { 0.0 };
            for &(street, score) in &streets {
                self.whole(street, score - less, &query, near, &mut found);
            }
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.label.cmp(&b.1.label)));
        let mut seen = HashSet::new();
        found.retain(|(_, place)| seen.insert(place.label.clone()));
        found
            .into_iter()
            .take(limit)
            .map(|(_, place)| place)
            .collect()
    }

    /// The streets whose names fit the words best, with how well.
    fn streets_like(&self, typed: &[String], unfinished: bool) -> Vec<(usize, f32)> {
        let last = typed.len() - 1;
        // Each typed word against each known word once, not once a street.
        let fits: Vec<Vec<f32>> = typed
            .iter()
            .enumerate()
            .map(|(i, t)| {
                self.vocabulary
                    .iter()
                    .map(|known| matching::word(t, known, unfinished && i == last))
                    .collect()
            })
            .collect();
        let weights: Vec<f32> = typed
            .iter()
            .map(|t| {
                if self.words.is_kind(t) {
                    KIND_WEIGHT
                } else {
                    1.0
                }
            })
            .collect();
        let mut scored: Vec<(usize, f32)> = self
            .streets
            .iter()
            .enumerate()
            .filter_map(|(i, s)| Some((i, self.fit(&s.tokens, &fits, &weights)?)))
            .collect();
        scored.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        scored.truncate(STREETS);
        scored
    }

    fn fit(&self, tokens: &[u32], fits: &[Vec<f32>], weights: &[f32]) -> Option<f32> {
        let mut free: Vec<u32> = tokens.to_vec();
        let mut sum = 0.0;
        for (fit, weight) in fits.iter().zip(weights) {
            let best = free
                .iter()
                .enumerate()
                .map(|(at, &t)| (at, fit[t as usize]))
                .max_by(|a, b| a.1.total_cmp(&b.1))
                .filter(|(_, score)| *score > 0.0);
            match best {
                Some((at, score)) => {
                    sum += weight * score;
                    free.remove(at);
                }
                None if *weight < 1.0 => sum -= 0.3 * weight,
                None => return None,
            }
        }
        let total: f32 = weights.iter().sum();
        let missing = free.iter().filter(|t| !self.kinds[**t as usize]).count();
        let begins = fits[0][tokens[0] as usize] > 0.0;
        let score = sum / total - 0.06 * missing as f32 + if begins { 0.05 } else { 0.0 };
        (score >= LEAST).then_some(score)
    }

    fn addresses(
        &self,
        street: usize,
        score: f32,
        number: u32,
        query: &Query,
        near: Option<LatLon>,
        found: &mut Vec<(f32, Place)>,
    ) {
        let mut here: Vec<(f32, &Entry)> = self.streets[street]
            .addresses
            .iter()
            .map(|&i| &self.entries[i as usize])
            .filter_map(|e| {
                let (first, last) = e.range;
                // Number 0 is how sources write a street's beginning: nobody's house, so nobody's neighbour.
                if last == 0 && number != 0 {
                    return None;
                }
                let off = if (first..=last).contains(&number) {
                    // The other side of the street has the other parity.
                    if first == number {
                        0.0
                    } else if (number - first).is_multiple_of(2) {
                        0.03
                    } else {
                        0.06
                    }
                } else {
                    let gap = number.abs_diff(first).min(number.abs_diff(last));
                    // The next known number, where this one is not known.
                    if gap > 40 {
                        return None;
                    }
                    0.15 + 0.01 * gap as f32
                };
                Some((score - off + self.around(e, query, near), e))
            })
            .collect();
        here.sort_by(|a, b| b.0.total_cmp(&a.0));
        found.extend(here.into_iter().take(4).map(|(s, e)| (s, self.place(e))));
    }

    fn crossings(
        &self,
        streets: &[(usize, f32)],
        cross: &[String],
        query: &Query,
        near: Option<LatLon>,
        found: &mut Vec<(f32, Place)>,
    ) {
        let others = if cross.is_empty() {
            None
        } else {
            Some(self.streets_like(cross, query.district.is_none()))
        };
        for &(street, score) in streets {
            for &i in &self.streets[street].crossings {
                let e = &self.entries[i as usize];
                let other = if e.street == street {
                    e.cross
                } else {
                    Some(e.street)
                };
                let fits = match &others {
                    None => 0.5,
                    Some(list) => match list.iter().find(|(s, _)| Some(*s) == other) {
                        Some((_, fits)) => *fits,
                        None => continue,
                    },
                };
                found.push((score + fits + self.around(e, query, near), self.place(e)));
            }
        }
    }

    /// A street in each district it runs through, at the entry in the middle of its numbers.
    fn whole(
        &self,
        street: usize,
        score: f32,
        query: &Query,
        near: Option<LatLon>,
        found: &mut Vec<(f32, Place)>,
    ) {
        let s = &self.streets[street];
        let list = if s.addresses.is_empty() {
            &s.crossings
        } else {
            &s.addresses
        };
        let mut districts: Vec<(u16, Vec<&Entry>)> = Vec::new();
        for e in list.iter().map(|&i| &self.entries[i as usize]) {
            match districts.iter_mut().find(|(d, _)| *d == e.district) {
                Some((_, there)) => there.push(e),
                None => districts.push((e.district, vec![e])),
            }
        }
        for (_, mut there) in districts {
            there.sort_by_key(|e| e.range);
            let e = there[there.len() / 2];
            // Of two streets of one name the longer is meant more often.
            let long = 0.05 * (there.len() as f32 / 200.0).min(1.0);
            let place = Place {
                label: format!("{}, {}", s.name, self.name(e.district)),
                ..self.street_place(e)
            };
            found.push((score + long + self.around(e, query, near), place));
        }
    }

    /// What district, postal code and nearness add.
    fn around(&self, e: &Entry, query: &Query, near: Option<LatLon>) -> f32 {
        let mut sum = 0.0;
        if let Some(list) = query.district.as_ref().and_then(|d| self.districts.get(d)) {
            let there = list.contains(&e.district) || list.contains(&e.neighborhood);
            sum += if there { 0.2 } else { -0.1 };
        }
        if let Some(zip) = &query.zip {
            sum += if self.name(e.zip) == zip { 0.2 } else { -0.05 };
        }
        if let Some(near) = near {
            sum += 0.15 / (1.0 + near.distance_m(e.at) as f32 / 1_500.0);
        }
        sum
    }
}
