//! The gazetteer in memory: streets by their words, and what lies on each.

use super::words::GeocoderWords;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};
use stoa_domain::LatLon;
use stoa_domain::requests::GazetteerSlice;
use stoa_domain::requests::view::Place;

/// One address or crossing.
pub struct Entry {
    /// As written, e.g. `104-106`; empty for a crossing.
    pub number: String,
    /// The first and last number it stands for; 0 for a crossing.
    pub range: (u32, u32),
    /// Index into [`Index::streets`].
    pub street: usize,
    /// The other street of a crossing.
    pub cross: Option<usize>,
    /// Indexes into [`Index::names`].
    pub district: u16,
    pub neighborhood: u16,
    pub zip: u16,
    pub at: LatLon,
}

/// One street name of the city; the same name in two districts is one street here.
pub struct Street {
    /// As written.
    pub name: String,
    /// Indexes into [`Index::vocabulary`].
    pub tokens: Vec<u32>,
    /// Indexes into [`Index::entries`].
    pub addresses: Vec<u32>,
    pub crossings: Vec<u32>,
}

/// The index.
pub struct Index {
    pub words: GeocoderWords,
    pub entries: Vec<Entry>,
    pub streets: Vec<Street>,
    /// Every word of a street's name once.
    pub vocabulary: Vec<String>,
    /// Is the word at that place a kind of street?
    pub kinds: Vec<bool>,
    /// Districts, neighborhoods, postal codes, as written.
    pub names: Vec<String>,
    /// Districts and neighborhoods by their words.
    pub districts: HashMap<String, Vec<u16>>,
    /// The devices' part, once somebody asked for it.
    pub slice: OnceLock<Arc<GazetteerSlice>>,
}

impl Index {
    /// The name at an index; empty for none.
    pub fn name(&self, i: u16) -> &str {
        self.names.get(usize::from(i)).map_or("", String::as_str)
    }

    /// An entry as a place.
    pub fn place(&self, entry: &Entry) -> Place {
        let street = &self.streets[entry.street].name;
        let (what, kind) = match entry.cross {
            Some(cross) => (
                format!("{street} & {}", self.streets[cross].name),
                "intersection",
            ),
            None => (format!("{} {street}", entry.number), "address"),
        };
        self.labelled(what, kind, entry)
    }

    /// A whole street, at one of its entries.
    pub fn street_place(&self, entry: &Entry) -> Place {
        self.labelled(self.streets[entry.street].name.clone(), "street", entry)
    }

    fn labelled(&self, what: String, kind: &str, entry: &Entry) -> Place {
        let district = self.name(entry.district);
        let neighborhood = self.name(entry.neighborhood);
        Place {
            label: if district.is_empty() {
                what
            } else {
                format!("{what}, {district}")
            },
            lat: entry.at.lat,
            lon: entry.at.lon,
            neighborhood: (!neighborhood.is_empty()).then(|| neighborhood.to_owned()),
            kind: kind.to_owned(),
        }
    }

    /// The nearest entry and its distance in metres. One look at each of 60,000 entries takes a fraction of a
    /// millisecond, so there is no tree.
    pub fn nearest(&self, at: LatLon) -> Option<(&Entry, f64)> {
        let shrink = at.lat.to_radians().cos().powi(2);
        let distance =
            |e: &Entry| (e.at.lat - at.lat).powi(2) + (e.at.lon - at.lon).powi(2) * shrink;
        // Addresses before crossings: they say more.
        let rank = |e: &Entry| if e.cross.is_some() { 1.3 } else { 1.0 };
        self.entries
            .iter()
            .map(|e| (e, distance(e) * rank(e)))
            .min_by(|a, b| a.1.total_cmp(&b.1))
            .map(|(e, _)| (e, e.at.distance_m(at)))
    }
}
