//! Where in the file the samples of an MP4 track lie (ISO/IEC 14496-12 §8.7): chunk offsets, samples per chunk and
//! sample sizes, multiplied out.

use super::reading::{Atom, NotAVideo, be32, find};
use std::ops::Range;

/// More chunks or samples than any short video has.
const MANY: u32 = 1_000_000;

/// How large samples are.
enum Sizes {
    /// All the same.
    Same { size: usize, count: usize },
    /// `stsz`: 32 bits each, from this place on.
    Each { at: usize, count: usize },
    /// `stz2`: 4, 8 or 16 bits each.
    Small {
        at: usize,
        bits: usize,
        count: usize,
    },
}

impl Sizes {
    fn read(bytes: &[u8], table: &Atom) -> Result<Option<Self>, NotAVideo> {
        if let Some(atom) = find(bytes, table, &[b"stsz"])? {
            let at = atom.body.start;
            let count = be32(bytes, at + 8)?;
            return Ok(Some(match be32(bytes, at + 4)? {
                0 => Self::Each {
                    at: at + 12,
                    count: counted(count)?,
                },
                size => Self::Same {
                    size: size as usize,
                    count: count as usize,
                },
            }));
        }
        let Some(atom) = find(bytes, table, &[b"stz2"])? else {
            return Ok(None);
        };
        let at = atom.body.start;
        let bits = (be32(bytes, at + 4)? & 0xFF) as usize;
        if !matches!(bits, 4 | 8 | 16) {
            return Err(NotAVideo);
        }
        let count = counted(be32(bytes, at + 8)?)?;
        let at = at + 12;
        Ok(Some(Self::Small { at, bits, count }))
    }

    fn count(&self) -> usize {
        match self {
            Self::Same { count, .. } | Self::Each { count, .. } | Self::Small { count, .. } => {
                *count
            }
        }
    }

    /// The bytes that some samples take together; past the table's end: none.
    fn sum(&self, bytes: &[u8], samples: Range<usize>) -> usize {
        match self {
            Self::Same { size, .. } => samples.len().saturating_mul(*size),
            Self::Each { at, .. } => samples
                .map(|i| be32(bytes, at + 4 * i).unwrap_or(0) as usize)
                .fold(0, usize::saturating_add),
            Self::Small { at, bits, .. } => samples
                .map(|i| {
                    let byte = |n: usize| usize::from(bytes.get(at + n).copied().unwrap_or(0));
                    match (bits, i % 2) {
                        (4, 0) => byte(i / 2) >> 4,
                        (4, _) => byte(i / 2) & 0xF,
                        (8, _) => byte(i),
                        _ => byte(2 * i) << 8 | byte(2 * i + 1),
                    }
                })
                .sum(),
        }
    }
}

/// The ranges a track's chunks take, cut at the end of the file.
pub fn of_track(bytes: &[u8], track: &Atom) -> Result<Vec<Range<usize>>, NotAVideo> {
    let Some(table) = find(bytes, track, &[b"mdia", b"minf", b"stbl"])? else {
        return Ok(Vec::new());
    };
    let (Some(sizes), Some(per_chunk)) = (
        Sizes::read(bytes, &table)?,
        find(bytes, &table, &[b"stsc"])?,
    ) else {
        return Ok(Vec::new());
    };
    let offsets = offsets(bytes, &table)?;
    let mut runs = runs(bytes, &per_chunk)?.into_iter().peekable();
    let (mut sample, mut each) = (0usize, 0usize);
    let mut out = Vec::with_capacity(offsets.len());
    for (chunk, start) in offsets.into_iter().enumerate() {
        while let Some((_, count)) = runs.next_if(|(first, _)| *first as usize <= chunk + 1) {
            each = count as usize;
        }
        let next = sample.saturating_add(each).min(sizes.count());
        let length = sizes.sum(bytes, sample..next);
        sample = next;
        let start = start.min(bytes.len());
        out.push(start..start.saturating_add(length).min(bytes.len()));
    }
    Ok(out)
}

/// Chunk offsets from `stco` (32 bits) or `co64`.
fn offsets(bytes: &[u8], table: &Atom) -> Result<Vec<usize>, NotAVideo> {
    let (atom, wide) = match find(bytes, table, &[b"stco"])? {
        Some(atom) => (atom, false),
        None => match find(bytes, table, &[b"co64"])? {
            Some(atom) => (atom, true),
            None => return Ok(Vec::new()),
        },
    };
    let count = counted(be32(bytes, atom.body.start + 4)?)?;
    (0..count)
        .map(|i| {
            let at = atom.body.start + 8;
            if wide {
                // Uploads are far below 4 GiB: the high half is zero, or the offset lies behind the end.
                let high = be32(bytes, at + 8 * i)?;
                let low = be32(bytes, at + 8 * i + 4)?;
                Ok(if high == 0 { low as usize } else { usize::MAX })
            } else {
                Ok(be32(bytes, at + 4 * i)? as usize)
            }
        })
        .collect()
}

/// `stsc`: from which chunk on (counted from 1) how many samples a chunk holds.
fn runs(bytes: &[u8], atom: &Atom) -> Result<Vec<(u32, u32)>, NotAVideo> {
    let count = counted(be32(bytes, atom.body.start + 4)?)?;
    (0..count)
        .map(|i| {
            let at = atom.body.start + 8 + 12 * i;
            Ok((be32(bytes, at)?, be32(bytes, at + 4)?))
        })
        .collect()
}

fn counted(count: u32) -> Result<usize, NotAVideo> {
    if count > MANY {
        return Err(NotAVideo);
    }
    Ok(count as usize)
}
