//! A block of facts, and how it is packed: its words, then a row of a fixed width for each case, in which words are numbers.
//! Numbers are little-endian.

use super::names::Names;
use crate::{Result, StoreError};
use stoa_domain::requests::dashboard::{Fact, Name, Place};
use stoa_domain::requests::{Status, Visibility};

/// How many ids a block spans. The schema's step says it too: another number means packing all anew.
pub(super) const SPAN: i64 = 4096;

/// The unpacked block.
#[derive(Debug, Default)]
pub(super) struct Block {
    pub facts: Vec<Fact>,
    /// Of each fact.
    pub places: Vec<Place>,
}

impl Block {
    pub(super) fn push(&mut self, (fact, place): (Fact, Place)) {
        self.facts.push(fact);
        self.places.push(place);
    }

    /// Packs facts whose words have numbers in `names`.
    pub(super) fn pack(&self, mut names: Names) -> Result<Vec<u8>> {
        // By their words: a status that another version adds must not make others of those in blocks.
        let mut codes = Vec::with_capacity(self.facts.len());
        for f in &self.facts {
            let status = names.number(f.status.code())?;
            codes.push([status, names.number(f.visibility.code())?]);
        }
        let mut out = Vec::with_capacity(self.facts.len() * 80);
        let words = names.words();
        out.extend((words.len() as u32).to_le_bytes());
        for word in words {
            out.extend((word.len() as u32).to_le_bytes());
            out.extend(word.as_bytes());
        }
        let rows = self.facts.iter().zip(&self.places).zip(codes);
        for ((f, p), [status, visibility]) in rows {
            for n in [f.id, f.opened, f.closed, f.due, f.updated, p.cell] {
                out.extend(n.to_le_bytes());
            }
            out.extend(p.lat.to_le_bytes());
            out.extend(p.lon.to_le_bytes());
            for name in [
                f.service,
                f.neighborhood,
                f.district,
                f.department,
                f.assignee,
                f.channel,
                status,
                visibility,
            ] {
                out.extend(name.to_le_bytes());
            }
            out.push(u8::from(f.reopened));
            out.push(u8::from(f.paused));
        }
        Ok(out)
    }

    /// Unpacks; words are numbered anew in `names`.
    pub(super) fn unpack(body: &[u8], names: &mut Names) -> Result<Self> {
        let mut read = Reader(body);
        let count = u32::from_le_bytes(read.take()?);
        let mut words = Vec::new();
        for _ in 0..count {
            let length = u32::from_le_bytes(read.take()?) as usize;
            let word = std::str::from_utf8(read.bytes(length)?).map_err(|_| broken())?;
            words.push(Word {
                number: names.number(word)?,
                status: Status::parse(word),
                visibility: Visibility::parse(word),
            });
        }
        let mut block = Self::default();
        while !read.0.is_empty() {
            block.push(row(&mut read, &words)?);
        }
        Ok(block)
    }
}

/// A word of a block, and what it may be.
struct Word {
    number: Name,
    status: Option<Status>,
    visibility: Option<Visibility>,
}

fn row(read: &mut Reader<'_>, words: &[Word]) -> Result<(Fact, Place)> {
    let mut n = [0; 6];
    for number in &mut n {
        *number = i64::from_le_bytes(read.take()?);
    }
    let [id, opened, closed, due, updated, cell] = n;
    let lat = f64::from_le_bytes(read.take()?);
    let lon = f64::from_le_bytes(read.take()?);
    let mut word = || {
        let at = usize::from(u16::from_le_bytes(read.take()?));
        words.get(at).ok_or_else(broken)
    };
    let mut names = [0; 6];
    for name in &mut names {
        *name = word()?.number;
    }
    let (status, visibility) = (word()?.status, word()?.visibility);
    let [
        service,
        neighborhood,
        district,
        department,
        assignee,
        channel,
    ] = names;
    let [reopened, paused] = read.take::<2>()?;
    let fact = Fact {
        id,
        opened,
        closed,
        due,
        updated,
        service,
        neighborhood,
        district,
        department,
        assignee,
        channel,
        status: status.ok_or_else(broken)?,
        visibility: visibility.ok_or_else(broken)?,
        reopened: reopened != 0,
        paused: paused != 0,
    };
    Ok((fact, Place { lat, lon, cell }))
}

/// What is left to read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N]> {
        let (first, rest) = self.0.split_first_chunk().ok_or_else(broken)?;
        self.0 = rest;
        Ok(*first)
    }

    fn bytes(&mut self, length: usize) -> Result<&'a [u8]> {
        let (first, rest) = self.0.split_at_checked(length).ok_or_else(broken)?;
        self.0 = rest;
        Ok(first)
    }
}

fn broken() -> StoreError {
    StoreError::Corrupt("a block of facts; `stoa figures` packs them anew".into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use stoa_domain::LatLon;
    use stoa_domain::requests::dashboard::NEVER;

    #[test]
    fn what_is_packed_comes_out_in_the_words_of_the_other_list() {
        let mut local = Names::default();
        let mut block = Block::default();
        let here = LatLon::new(42.3, -71.1);
        for (n, status) in Status::ALL.into_iter().enumerate() {
            let fact = Fact {
                id: n as i64,
                opened: -5,
                closed: NEVER,
                due: 7,
                updated: 9,
                service: local.number("LIGHT").unwrap(),
                neighborhood: local.number("Østre Å").unwrap(),
                district: local.number(&n.to_string()).unwrap(),
                department: 0,
                assignee: 0,
                channel: local.number("web").unwrap(),
                status,
                visibility: Visibility::ALL[n % 4],
                reopened: n % 2 == 0,
                paused: n % 3 == 0,
            };
            block.push((fact, Place::of(here.filter(|_| n > 0))));
        }
        let body = block.pack(local.clone()).unwrap();
        let mut others = Names::default();
        others.number("web").unwrap();
        let back = Block::unpack(&body, &mut others).unwrap();
        assert_eq!(back.facts.len(), block.facts.len());
        for (a, b) in block.facts.iter().zip(&back.facts) {
            assert_eq!(local.word(a.service), others.word(b.service));
            assert_eq!(local.word(a.district), others.word(b.district));
            assert_eq!(others.word(b.neighborhood), "Østre Å");
            let same = |f: &Fact| {
                (
                    f.id,
                    f.opened,
                    f.closed,
                    f.due,
                    f.status,
                    f.visibility,
                    f.reopened,
                    f.paused,
                )
            };
            assert_eq!(same(a), same(b));
        }
        assert_eq!(back.places[1], block.places[1]);
        assert!(!back.places[0].is_known());
        for cut in [1, 5, body.len() - 1] {
            assert!(Block::unpack(&body[..cut], &mut others).is_err(), "{cut}");
        }
    }
}
