//! What a list, a map and the figures of channels ask of all cases, counted over facts.

use super::count::stopped;
use super::set::load;
use super::sieve::{Sieve, can};
use crate::requests::ListQuery;
use crate::{Db, Result};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use stoa_domain::Bounds;
use stoa_domain::requests::dashboard::{Fact, Name};

/// The cases of a cell.
#[derive(Debug, Clone, Copy, Default)]
pub struct Cell {
    pub count: u64,
    pub open: u64,
    /// Of these, what not everyone may see.
    pub unseen: u64,
    /// Sums; the middle of the cases is these by their number.
    pub lat: f64,
    pub lon: f64,
    /// The first of the cases.
    pub id: i64,
}

/// Can this question be answered here? Not about words or named requests; not in a transaction, where nothing is kept unpacked.
pub(crate) fn can_answer(db: &impl Db, query: &ListQuery) -> bool {
    db.memo().is_some() && can(&query.filter)
}

/// The cases of a filter within a box by cell, those shifted right by so much.
pub async fn of(db: &impl Db, query: &ListQuery, bounds: Bounds, shift: u32) -> Result<Vec<Cell>> {
    let facts = load(db).await?;
    let sieve = Sieve::of(query, Some(bounds), &facts.names);
    let gathering = tokio::task::spawn_blocking(move || {
        let mut cells: HashMap<i64, Cell, BuildHasherDefault<ByCell>> = HashMap::default();
        facts.each(|fact, place| {
            if sieve.passes(fact, place) {
                let cell = cells.entry(place.cell >> shift).or_default();
                cell.id = match cell.count {
                    0 => fact.id,
                    _ => cell.id.min(fact.id),
                };
                cell.count += 1;
                cell.open += u64::from(fact.status.is_open());
                cell.unseen += u64::from(!fact.visibility.is_public());
                cell.lat += place.lat;
                cell.lon += place.lon;
            }
        });
        let mut all: Vec<Cell> = cells.into_values().collect();
        all.sort_by_key(|c| (std::cmp::Reverse(c.count), c.id));
        all
    });
    gathering.await.map_err(stopped)
}

/// How many cases a filter holds.
pub(crate) async fn number(db: &impl Db, query: &ListQuery) -> Result<u64> {
    let facts = load(db).await?;
    let sieve = Sieve::of(query, None, &facts.names);
    let counting = tokio::task::spawn_blocking(move || {
        let mut count = 0;
        facts.each(|fact, place| count += u64::from(sieve.passes(fact, place)));
        count
    });
    counting.await.map_err(stopped)
}

/// How many cases of a filter have each word.
pub(crate) async fn by_word(
    db: &impl Db,
    query: &ListQuery,
    word: fn(&Fact) -> Name,
) -> Result<Vec<(String, u64)>> {
    let facts = load(db).await?;
    let names = facts.names.clone();
    let sieve = Sieve::of(query, None, &names);
    let counting = tokio::task::spawn_blocking(move || {
        let mut counts: HashMap<Name, u64> = HashMap::new();
        facts.each(|fact, place| {
            if sieve.passes(fact, place) {
                *counts.entry(word(fact)).or_default() += 1;
            }
        });
        counts
    });
    let counts = counting.await.map_err(stopped)?.into_iter();
    Ok(counts
        .map(|(name, n)| (names.word(name).to_owned(), n))
        .collect())
}

/// Spreads cell numbers, which nobody outside chooses, over a table.
#[derive(Default)]
struct ByCell(u64);

impl Hasher for ByCell {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_i64(i64::from(*byte));
        }
    }

    fn write_i64(&mut self, n: i64) {
        let mixed = (self.0 ^ n.cast_unsigned()).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = mixed ^ (mixed >> 32);
    }
}
