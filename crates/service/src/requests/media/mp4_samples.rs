//! Where in the file the samples of an MP4 track lie (ISO/IEC 14496-12 §8.7): chunk offsets, samples per chunk and
//! sample sizes, multiplied out.

use super::mp4::{Atom, NotAVideo, be32, find};
use std::ops::Range;

/// More chunks or samples than any short video has.
const MANY: u32 = 1_000_000;

/// The ranges a track's chunks take, cut at the end of the file.
pub fn of_track(bytes: &[u8], track: &Atom) -> Result<Vec<Range<usize>>, NotAVideo> {
    let Some(table) = find(bytes, track, &[b"mdia", b"minf", b"stbl"])? else {
        return Ok(Vec::new());
    };
    let (Some(sizes), Some(per_chunk)) = (
        find(bytes, &table, &[b"stsz"])?,
        find(bytes, &table, &[b"stsc"])?,
    ) else {
        return Ok(Vec::new());
    };
    let offsets = offsets(bytes, &table)?;
    let runs = runs(bytes, &per_chunk)?;
    let same = be32(bytes, sizes.body.start + 4)?;
    let mut sample = 0;
    let mut out = Vec::with_capacity(offsets.len());
    for (chunk, start) in offsets.into_iter().enumerate() {
        let count = runs
            .iter()
            .rev()
            .find(|(first, _)| *first as usize <= chunk + 1)
            .map_or(0, |(_, count)| *count);
        let mut length = 0;
        for _ in 0..count {
            // Past the table: the samples there are none of.
            let size = match same {
                0 => be32(bytes, sizes.body.start + 12 + 4 * sample).unwrap_or(0),
                n => n,
            };
            length += size as usize;
            sample += 1;
        }
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
            let samples = be32(bytes, at + 4)?;
            counted(samples)?;
            Ok((be32(bytes, at)?, samples))
        })
        .collect()
}

fn counted(count: u32) -> Result<usize, NotAVideo> {
    if count > MANY {
        return Err(NotAVideo);
    }
    Ok(count as usize)
}
