//! Films in fragments (ISO/IEC 14496-12 §8.8): where the samples of the tracks that stay lie, and the parts of other
//! tracks, which go.

use super::reading::{Atom, NotAVideo, be32, children};
use std::ops::Range;

/// A track's default sample size, from its `trex` (§8.8.3).
struct Default {
    track: u32,
    size: u32,
}

/// A part of a track.
pub type Part = (u32, Range<usize>);

/// `traf` boxes of other tracks, and the ranges of what stays, each with its track.
pub fn of_file(bytes: &[u8], tracks: &[u32]) -> Result<(Vec<Atom>, Vec<Part>), NotAVideo> {
    let root = children(bytes, 0..bytes.len())?;
    let mut defaults = Vec::new();
    for moov in root.iter().filter(|a| &a.kind == b"moov") {
        for mvex in of_kind(bytes, moov, b"mvex")? {
            for trex in of_kind(bytes, &mvex, b"trex")? {
                let at = trex.body.start;
                defaults.push(Default {
                    track: be32(bytes, at + 4)?,
                    size: be32(bytes, at + 16)?,
                });
            }
        }
    }
    let (mut gone, mut kept) = (Vec::new(), Vec::new());
    for moof in root.iter().filter(|a| &a.kind == b"moof") {
        // Where the one before ended: what an offset counts from where nothing else is said.
        let mut end = moof.whole.start;
        for traf in of_kind(bytes, moof, b"traf")? {
            let header = Header::read(bytes, moof, &traf, end, &defaults)?;
            let mut ranges = Vec::new();
            end = header.base;
            for trun in of_kind(bytes, &traf, b"trun")? {
                let range = run(bytes, &trun, &header, end)?;
                end = range.end;
                ranges.push(range.start.min(bytes.len())..range.end.min(bytes.len()));
            }
            if tracks.contains(&header.track) {
                kept.extend(ranges.into_iter().map(|range| (header.track, range)));
            } else {
                gone.push(traf);
            }
        }
    }
    Ok((gone, kept))
}

fn of_kind(bytes: &[u8], parent: &Atom, kind: &[u8; 4]) -> Result<Vec<Atom>, NotAVideo> {
    let mut all = children(bytes, parent.body.clone())?;
    all.retain(|a| &a.kind == kind);
    Ok(all)
}

/// What a `tfhd` (§8.8.7) says.
struct Header {
    track: u32,
    /// What offsets count from.
    base: usize,
    size: u32,
}

impl Header {
    fn read(
        bytes: &[u8],
        moof: &Atom,
        traf: &Atom,
        before: usize,
        defaults: &[Default],
    ) -> Result<Self, NotAVideo> {
        let header = of_kind(bytes, traf, b"tfhd")?.into_iter().next();
        let at = header.ok_or(NotAVideo)?.body.start;
        let flags = be32(bytes, at)?;
        let track = be32(bytes, at + 4)?;
        let mut next = at + 8;
        let mut base = if flags & 0x02_0000 != 0 {
            moof.whole.start
        } else {
            before
        };
        if flags & 0x1 != 0 {
            base = match be32(bytes, next)? {
                0 => be32(bytes, next + 4)? as usize,
                _ => bytes.len(),
            };
            next += 8;
        }
        next += [0x2, 0x8].iter().filter(|f| flags & **f != 0).count() * 4;
        let size = if flags & 0x10 != 0 {
            be32(bytes, next)?
        } else {
            let own = defaults.iter().find(|d| d.track == track);
            own.map_or(0, |d| d.size)
        };
        Ok(Self { track, base, size })
    }
}

/// Where a `trun`'s (§8.8.8) samples lie; `end`: where the one before ended.
fn run(bytes: &[u8], trun: &Atom, header: &Header, end: usize) -> Result<Range<usize>, NotAVideo> {
    let at = trun.body.start;
    let flags = be32(bytes, at)?;
    let count = be32(bytes, at + 4)? as usize;
    let mut next = at + 8;
    let mut start = end;
    if flags & 0x1 != 0 {
        let offset = be32(bytes, next)? as i32;
        start = header.base.saturating_add_signed(offset as isize);
        next += 4;
    }
    next += if flags & 0x4 != 0 { 4 } else { 0 };
    let entry = 4 * (flags & 0xF00).count_ones() as usize;
    let length = if flags & 0x200 == 0 {
        count.saturating_mul(header.size as usize)
    } else {
        if count.saturating_mul(entry) > trun.body.end.saturating_sub(next) {
            return Err(NotAVideo);
        }
        let size_at = next + if flags & 0x100 != 0 { 4 } else { 0 };
        let mut sum = 0usize;
        for i in 0..count {
            sum = sum.saturating_add(be32(bytes, size_at + entry * i)? as usize);
        }
        sum
    };
    Ok(start..start.saturating_add(length))
}
