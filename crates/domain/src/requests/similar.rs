//! Is it known already? How much speaks for two reports being about the same thing: how near they are, what their
//! words share, whether their photos look alike, and how old the earlier one is.
//!
//! The weights are judgement; the store's `scale` example prints precision and recall on labelled pairs to set them by.

use crate::LatLon;
use crate::words;
use chrono::{DateTime, Duration, Utc};
use std::collections::HashSet;

/// How many candidates are shown.
pub const MOST: usize = 5;
/// How far away a candidate may be, in metres.
pub const RADIUS_M: f64 = 250.0;
/// How long after its closing a request is still a candidate, in days.
pub const CLOSED_DAYS: i64 = 30;
/// The least score that is shown.
pub const LEAST: f64 = 0.6;
/// Photos whose hashes differ in no more bits than this look alike.
const ALIKE_BITS: u32 = 10;
/// The width and height of the grey picture a photo's hash is made of.
pub const HASH_WIDTH: u32 = 9;
pub const HASH_HEIGHT: u32 = 8;

/// A report under way, as far as it is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Sought {
    pub position: LatLon,
    /// Empty while nothing is chosen.
    pub service: String,
    /// The description so far; may be empty.
    pub text: String,
    pub photos: Vec<u64>,
}

/// A request that may be about the same thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    pub position: LatLon,
    pub service: String,
    pub text: String,
    pub photos: Vec<u64>,
    pub opened_at: DateTime<Utc>,
}

/// How much speaks for it, 0 to 1; 0 beyond [`RADIUS_M`].
///
/// Without words or without a service on the one side these do not count, and the rest decides. Photos that look alike
/// settle it nearly by themselves; photos that do not say nothing: two people see the same hole from two sides.
pub fn score(sought: &Sought, known: &Candidate, now: DateTime<Utc>) -> f64 {
    let metres = sought.position.distance_m(known.position);
    if metres > RADIUS_M {
        return 0.0;
    }
    let near = (1.0 - metres / RADIUS_M).powi(2);
    let age = (now - known.opened_at).max(Duration::zero()).num_hours() as f64 / 24.0;
    // Half of it is gone after a month.
    let fresh = 30.0 / (30.0 + age);
    let mut sum = 0.45 * near + 0.1 * fresh;
    let mut weight = 0.55;
    if !sought.service.is_empty() {
        sum += 0.15 * f64::from(u8::from(sought.service == known.service));
        weight += 0.15;
    }
    if let Some(alike) = likeness(&sought.text, &known.text) {
        // Shared words say more the fewer of them chance would give.
        sum += 0.3 * (alike * 1.6).min(1.0);
        weight += 0.3;
    }
    let score = sum / weight;
    if looks_alike(&sought.photos, &known.photos) {
        score.max(0.6) + (1.0 - score.max(0.6)) * 0.75
    } else {
        score
    }
}

/// The places in `known` of the best candidates with their scores, best first: at most [`MOST`], none below [`LEAST`].
pub fn best(sought: &Sought, known: &[Candidate], now: DateTime<Utc>) -> Vec<(usize, f64)> {
    let mut scored: Vec<(usize, f64)> = known
        .iter()
        .enumerate()
        .map(|(i, candidate)| (i, score(sought, candidate, now)))
        .filter(|(_, score)| *score >= LEAST)
        .collect();
    scored.sort_by(|a, b| b.1.total_cmp(&a.1));
    scored.truncate(MOST);
    scored
}

/// How much two texts share, 0 to 1, by the trigrams of their words (what both have, against the geometric mean of what
/// each has: a few words typed so far are not held against a long text). `None` where one has no words.
pub fn likeness(a: &str, b: &str) -> Option<f64> {
    let (a, b) = (trigrams(a), trigrams(b));
    if a.is_empty() || b.is_empty() {
        return None;
    }
    let both = a.intersection(&b).count() as f64;
    Some(both / (a.len() as f64 * b.len() as f64).sqrt())
}

/// Groups of three letters, with two blanks before a word and one behind it, so that beginnings count more.
fn trigrams(text: &str) -> HashSet<[char; 3]> {
    let mut all = HashSet::new();
    for word in words::of(text) {
        let padded: Vec<char> = [' ', ' ']
            .into_iter()
            .chain(word.chars())
            .chain([' '])
            .collect();
        all.extend(
            padded
                .windows(3)
                .filter_map(|w| <[char; 3]>::try_from(w).ok()),
        );
    }
    all
}

/// A photo's perceptual hash, from it as a grey picture of [`HASH_WIDTH`] × [`HASH_HEIGHT`], row by row: each of the 64
/// bits says whether a spot is darker than its right neighbour ("difference hash"). Size, compression and brightness
/// hardly change it. 0 where there are too few grey values.
pub fn photo_hash(grey: &[u8]) -> u64 {
    if grey.len() < (HASH_WIDTH * HASH_HEIGHT) as usize {
        return 0;
    }
    grey.chunks(HASH_WIDTH as usize)
        .take(HASH_HEIGHT as usize)
        .flat_map(|row| row.windows(2))
        .fold(0, |hash, pair| hash << 1 | u64::from(pair[0] < pair[1]))
}

/// Reads a hash as it goes over the wire: 16 hexadecimal digits.
pub fn read_hash(text: &str) -> Option<u64> {
    (text.len() == 16 && text.bytes().all(|b| b.is_ascii_hexdigit()))
        .then(|| u64::from_str_radix(text, 16).ok())
        .flatten()
}

/// Does one photo of each look like the other? A picture without edges (all one grey) looks like nothing.
fn looks_alike(a: &[u64], b: &[u64]) -> bool {
    let tells = |hash: &&u64| (4..=60).contains(&hash.count_ones());
    a.iter().filter(tells).any(|x| {
        b.iter()
            .filter(tells)
            .any(|y| (x ^ y).count_ones() <= ALIKE_BITS)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(east_m: f64) -> LatLon {
        let lon = -71.06 + east_m / (111_195.0 * 42.36f64.to_radians().cos());
        LatLon::new(42.36, lon).unwrap()
    }

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_000_000, 0).unwrap()
    }

    fn known(east_m: f64, text: &str, days: i64) -> Candidate {
        Candidate {
            position: at(east_m),
            service: "POTHOLE".into(),
            text: text.into(),
            photos: Vec::new(),
            opened_at: now() - Duration::days(days),
        }
    }

    fn sought(text: &str) -> Sought {
        Sought {
            position: at(0.0),
            service: "POTHOLE".into(),
            text: text.into(),
            photos: Vec::new(),
        }
    }

    #[test]
    fn each_of_the_four_counts_by_itself() {
        let hole = "Deep pothole by the bus stop";
        let base = score(
            &sought("A deep pothole near the bus stop"),
            &known(30.0, hole, 5),
            now(),
        );
        let worse = [
            known(120.0, hole, 5),
            known(30.0, "Sign is bent", 5),
            known(30.0, hole, 200),
            Candidate {
                service: "SIGN".into(),
                ..known(30.0, hole, 5)
            },
        ];
        for other in worse {
            let score = score(&sought("A deep pothole near the bus stop"), &other, now());
            assert!(score < base, "{other:?}: {score} < {base}");
        }
        let photo = |hash| Candidate {
            photos: vec![hash],
            ..known(120.0, "Sign", 100)
        };
        let with_photo = Sought {
            photos: vec![0xF0F0_A5A5_0FF0_3C3C],
            ..sought("Hole")
        };
        let alike = score(&with_photo, &photo(0xF0F0_A5A5_0FF0_3C3F), now());
        let other = score(&with_photo, &photo(0x0F0F_5A5A_F00F_C3C3), now());
        assert!(alike > 0.85 && other < LEAST, "{alike} {other}");
        // Blank pictures are all alike and say nothing.
        let blank = Sought {
            photos: vec![0],
            ..sought("Hole")
        };
        assert!(score(&blank, &photo(0), now()) < LEAST);
    }

    #[test]
    fn the_best_come_first_and_there_are_five_at_most() {
        let all: Vec<Candidate> = (0..9)
            .map(|i| known(f64::from(i) * 8.0, "Pothole", 1))
            .collect();
        let places: Vec<usize> = best(&sought("pothole"), &all, now())
            .iter()
            .map(|b| b.0)
            .collect();
        assert_eq!(places, [0, 1, 2, 3, 4]);
        assert!(best(&sought("pothole"), &[known(251.0, "pothole", 0)], now()).is_empty());
        // Nothing typed and nothing chosen yet: what is at the very spot is shown.
        let bare = Sought {
            service: String::new(),
            ..sought("")
        };
        assert_eq!(best(&bare, &all[..1], now()).len(), 1);
    }

    #[test]
    fn words_are_compared_in_any_language_and_spelling() {
        let same = likeness("Bache en la calle Ñuñoa", "BACHE en calle Nunoa");
        assert!(same.unwrap() > 0.8, "{same:?}");
        assert!(likeness("حفرة في الشارع", "حفره كبيرة في الشارع").unwrap() > 0.6);
        assert!(likeness("broken streetlight", "dead raccoon").unwrap() < 0.1);
        assert_eq!(likeness("…", "pothole"), None);
    }

    #[test]
    fn a_hash_is_its_edges_and_bears_light_and_noise() {
        let picture: Vec<u8> = (0..72u32).map(|i| (i * 37 % 200) as u8).collect();
        let lighter: Vec<u8> = picture.iter().map(|g| g + 40).collect();
        assert_eq!(photo_hash(&picture), photo_hash(&lighter));
        assert_eq!(photo_hash(&[1; 72]), 0);
        assert_eq!(photo_hash(&[]), 0);
        let hash = photo_hash(&picture);
        assert_eq!(read_hash(&format!("{hash:016x}")), Some(hash));
        for bad in ["", "12", "+123456789abcdef", "xyzxyzxyzxyzxyzx"] {
            assert_eq!(read_hash(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn a_score_is_a_share(text in "\\PC{0,40}", other in "\\PC{0,40}", metres in 0.0f64..400.0, days in -3i64..900) {
            let score = score(&sought(&text), &known(metres, &other, days), now());
            prop_assert!((0.0..=1.0).contains(&score));
            prop_assert!(likeness(&text, &text).is_none_or(|l| (l - 1.0).abs() < 1e-9));
        }
    }
}
