//! Building the index from the gazetteer's rows.

use super::index::{Entry, Index, Street};
use super::words::GeocoderWords;
use std::collections::HashMap;
use std::sync::OnceLock;
use stoa_domain::LatLon;
use stoa_store::city::gazetteer::GazetteerRow;

/// Gives every text a number, once.
#[derive(Default)]
struct Numbers {
    known: HashMap<String, usize>,
    all: Vec<String>,
}

impl Numbers {
    fn of(&mut self, text: &str) -> usize {
        if let Some(&i) = self.known.get(text) {
            return i;
        }
        let i = self.all.len();
        self.known.insert(text.to_owned(), i);
        self.all.push(text.to_owned());
        i
    }
}

struct Builder {
    words: GeocoderWords,
    vocabulary: Numbers,
    names: Numbers,
    streets: Vec<Street>,
    by_words: HashMap<Vec<u32>, usize>,
}

impl Builder {
    fn street(&mut self, name: &str) -> Option<usize> {
        // Some of the source's rows begin with the rest of a number: `& S Fairview St`.
        let name = name.trim_start_matches('&').trim();
        let tokens: Vec<u32> = self
            .words
            .tokens(name)
            .iter()
            .map(|t| self.vocabulary.of(t) as u32)
            .collect();
        if tokens.is_empty() {
            return None;
        }
        if let Some(&i) = self.by_words.get(&tokens) {
            return Some(i);
        }
        self.by_words.insert(tokens.clone(), self.streets.len());
        self.streets.push(Street {
            name: name.to_owned(),
            tokens,
            addresses: Vec::new(),
            crossings: Vec::new(),
        });
        Some(self.streets.len() - 1)
    }

    fn name(&mut self, text: &str) -> u16 {
        u16::try_from(self.names.of(text)).unwrap_or(0)
    }
}

impl Index {
    /// Builds the index; rows without a street or a position are left out.
    pub fn build(rows: Vec<GazetteerRow>, words: GeocoderWords) -> Self {
        let mut b = Builder {
            words,
            vocabulary: Numbers::default(),
            names: Numbers::default(),
            streets: Vec::new(),
            by_words: HashMap::new(),
        };
        b.name("");
        let mut entries = Vec::with_capacity(rows.len());
        for row in rows {
            let (Some(street), Some(at)) = (b.street(&row.street), LatLon::new(row.lat, row.lon))
            else {
                continue;
            };
            let cross = (row.kind == "intersection")
                .then(|| b.street(&row.cross_street))
                .flatten();
            let i = entries.len() as u32;
            match cross {
                Some(other) => {
                    b.streets[street].crossings.push(i);
                    if other != street {
                        b.streets[other].crossings.push(i);
                    }
                }
                None => b.streets[street].addresses.push(i),
            }
            entries.push(Entry {
                range: range(&row.number),
                number: row.number,
                street,
                cross,
                district: b.name(&row.district),
                neighborhood: b.name(&row.neighborhood),
                zip: b.name(&row.zip),
                at,
            });
        }
        let mut districts: HashMap<String, Vec<u16>> = HashMap::new();
        for e in &entries {
            for i in [e.district, e.neighborhood] {
                let key = b.words.tokens(&b.names.all[usize::from(i)]).join(" ");
                let list = districts.entry(key).or_default();
                if i != 0 && !list.contains(&i) {
                    list.push(i);
                }
            }
        }
        districts.remove("");
        let kinds = b
            .vocabulary
            .all
            .iter()
            .map(|t| b.words.is_kind(t))
            .collect();
        Self {
            words: b.words,
            entries,
            streets: b.streets,
            vocabulary: b.vocabulary.all,
            kinds,
            names: b.names.all,
            districts,
            slice: OnceLock::new(),
        }
    }
}

/// `104-106` stands for 104 to 106, `12A` for 12.
fn range(number: &str) -> (u32, u32) {
    let digits = |text: &str| {
        text.trim()
            .chars()
            .take_while(char::is_ascii_digit)
            .collect::<String>()
            .parse()
            .unwrap_or(0)
    };
    let (first, last) = number.split_once('-').unwrap_or((number, number));
    let (first, last) = (digits(first), digits(last));
    (first, last.max(first))
}
