//! MP4 and QuickTime: everything that playing does not need is overwritten where it stands, whole boxes as a `free` box
//! (ISO/IEC 14496-12 §8.1.2). No byte moves, so no offset has to be mended, and no file grows.
//!
//! What goes: user data (`udta` with `©xyz`, `loci`, names of makers), metadata (`meta` with
//! `com.apple.quicktime.location.ISO6709`), XMP and other `uuid` boxes, what lies in `free` and `skip`, anything unknown;
//! whole tracks that are neither picture nor sound, fragments included (phones and action cameras write the way they
//! went there); dates, names and file paths in the boxes that stay; and of the media data every byte that no picture or
//! sound lies in (dash cameras write positions between the frames, where no track refers to them).
//!
//! What stays: pictures and sound as they are; of what an encoder or camera wrote between the pictures of its own stream,
//! what showing them needs ([`super::sei`]: H.264 and H.265).

mod fragments;
mod known;
mod reading;
mod samples;
mod streams;
mod words;

pub use reading::NotAVideo;

use reading::{Atom, be32, children, find};
use std::ops::Range;
use streams::Pictures;

/// How deep boxes may lie in boxes.
const MAX_DEPTH: usize = 8;

/// What is found on the way through the boxes.
#[derive(Default)]
struct Found {
    /// Boxes that go.
    boxes: Vec<Atom>,
    /// Other bytes that go.
    bytes: Vec<Range<usize>>,
    /// Where media data lie.
    data: Vec<Range<usize>>,
    /// Where pictures and sound of the tracks that stay lie.
    kept: Vec<Range<usize>>,
    /// The ids of those tracks.
    tracks: Vec<u32>,
    /// Pictures with messages between them.
    streams: Vec<Pictures>,
    pictures: usize,
}

/// Blanks a video in place.
pub fn blank(bytes: &mut [u8]) -> Result<(), NotAVideo> {
    let mut found = Found::default();
    walk(bytes, 0..bytes.len(), *b"root", 0, &mut found)?;
    if found.pictures == 0 {
        return Err(NotAVideo);
    }
    let (trafs, kept) = fragments::of_file(bytes, &found.tracks)?;
    found.boxes.extend(trafs);
    for (track, range) in &kept {
        let of_it = found.streams.iter_mut().find(|s| s.track == Some(*track));
        if let Some(stream) = of_it {
            stream.ranges.push(range.clone());
        }
    }
    found.kept.extend(kept.into_iter().map(|(_, range)| range));
    streams::clean(bytes, &found.data, found.streams);
    let holes = holes(&found.data, found.kept);
    for hole in holes.into_iter().chain(found.bytes) {
        bytes[hole].fill(0);
    }
    for atom in found.boxes {
        bytes[atom.whole.start + 4..atom.whole.start + 8].copy_from_slice(b"free");
        bytes[atom.body].fill(0);
    }
    Ok(())
}

fn walk(
    bytes: &[u8],
    within: Range<usize>,
    parent: [u8; 4],
    depth: usize,
    found: &mut Found,
) -> Result<(), NotAVideo> {
    let Some(allowed) = known::in_box(&parent) else {
        return Ok(());
    };
    if depth > MAX_DEPTH {
        return Err(NotAVideo);
    }
    let mut end = within.start;
    for atom in children(bytes, within.clone())? {
        end = atom.whole.end;
        if !allowed.contains(&&atom.kind) {
            found.boxes.push(atom);
            continue;
        }
        match &atom.kind {
            b"mdat" => found.data.push(atom.body.clone()),
            b"trak" if !track(bytes, &atom, found)? => {
                found.boxes.push(atom);
                continue;
            }
            _ => found.bytes.extend(words::of_box(bytes, &atom)),
        }
        walk(bytes, atom.body, atom.kind, depth + 1, found)?;
    }
    // Too few bytes for a box.
    found.bytes.push(end..within.end);
    Ok(())
}

/// Does the track stay? Then its id, samples and sample entries are noted.
fn track(bytes: &[u8], track: &Atom, found: &mut Found) -> Result<bool, NotAVideo> {
    let hdlr = find(bytes, track, &[b"mdia", b"hdlr"])?.ok_or(NotAVideo)?;
    let at = hdlr.body.start + 8;
    let handler = bytes.get(at..at + 4).ok_or(NotAVideo)?;
    let picture = handler == b"vide";
    if !picture && handler != b"soun" {
        return Ok(false);
    }
    found.pictures += usize::from(picture);
    let mut id = None;
    if let Some(header) = find(bytes, track, &[b"tkhd"])? {
        let long = bytes.get(header.body.start) == Some(&1);
        let at = header.body.start + if long { 20 } else { 12 };
        id = Some(be32(bytes, at)?);
        found.tracks.extend(id);
    }
    let ranges = samples::of_track(bytes, track)?;
    found.kept.extend(ranges.iter().cloned());
    if let Some(table) = find(bytes, track, &[b"mdia", b"minf", b"stbl", b"stsd"])? {
        if picture && let Some(pictures) = Pictures::of_track(bytes, &table, id, ranges) {
            found.streams.push(pictures);
        }
        let (boxes, ranges) = words::of_entries(bytes, &table, picture);
        found.boxes.extend(boxes);
        found.bytes.extend(ranges);
    }
    Ok(true)
}

/// What of the media data nothing kept lies in.
fn holes(data: &[Range<usize>], mut kept: Vec<Range<usize>>) -> Vec<Range<usize>> {
    kept.sort_by_key(|r| r.start);
    let mut out = Vec::new();
    for range in data {
        let mut at = range.start;
        for k in kept
            .iter()
            .filter(|k| k.start < range.end && k.end > range.start)
        {
            if k.start > at {
                out.push(at..k.start);
            }
            at = at.max(k.end.min(range.end));
        }
        out.push(at..range.end);
    }
    out
}
