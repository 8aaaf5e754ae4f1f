//! The part of the gazetteer that a device keeps for when it has no network.

use super::index::{Entry, Index};
use crate::{Error, Portal, Result};
use std::collections::HashMap;
use std::sync::Arc;
use stoa_domain::requests::{GazetteerSlice, SliceStreet};

/// Of a street's known house numbers every so many are kept, and always the first and the last: between two of them
/// less than a hundred metres are guessed, and the whole city stays below the weight of a photo.
const EVERY: usize = 8;

/// Streets with some of their numbers, and all crossings: the same for everybody.
pub async fn slice(portal: &Portal) -> Result<Arc<GazetteerSlice>> {
    let city = portal.city().await?;
    let places = city.places(&portal.store).await?;
    tokio::task::spawn_blocking(move || places.slice.get_or_init(|| places.cut().into()).clone())
        .await
        .map_err(|e| Error::Internal(e.into()))
}

/// Streets as they are met, each in each district once.
#[derive(Default)]
struct Streets {
    numbers: HashMap<(usize, u16), usize>,
    list: Vec<SliceStreet>,
}

impl Streets {
    fn number(&mut self, index: &Index, street: usize, district: u16) -> usize {
        *self.numbers.entry((street, district)).or_insert_with(|| {
            self.list.push(SliceStreet {
                name: index.streets[street].name.clone(),
                district: index.name(district).to_owned(),
                points: Vec::new(),
            });
            self.list.len() - 1
        })
    }
}

impl Index {
    fn cut(&self) -> GazetteerSlice {
        let mut streets = Streets::default();
        let mut crossings = Vec::new();
        for entry in &self.entries {
            let this = streets.number(self, entry.street, entry.district);
            let (lat, lon) = (entry.at.lat, entry.at.lon);
            match entry.cross {
                Some(cross) => {
                    let other = streets.number(self, cross, entry.district);
                    crossings.push((this, other, lat, lon));
                }
                // Number 0 is how sources write a street's beginning: nobody's house.
                None if entry.range.1 == 0 => {}
                None => streets.list[this].points.push(point(entry)),
            }
        }
        for street in &mut streets.list {
            street.points.sort_by_key(|p| p.0);
            let last = street.points.len().saturating_sub(1);
            let mut at = 0;
            street.points.retain(|_| {
                let kept = at % EVERY == 0 || at == last;
                at += 1;
                kept
            });
        }
        GazetteerSlice {
            streets: streets.list,
            crossings,
        }
    }
}

fn point(entry: &Entry) -> (u32, f64, f64) {
    (entry.range.0, entry.at.lat, entry.at.lon)
}
