//! MP4 and QuickTime: everything that playing does not need is overwritten with zeros where it stands, as a `free`
//! box (ISO/IEC 14496-12 §8.1.2). No byte moves, so no offset has to be mended.
//!
//! What goes: user data (`udta` with `©xyz`, `loci`, names of makers), metadata (`meta` with
//! `com.apple.quicktime.location.ISO6709`), XMP and other `uuid` boxes, anything unknown — and whole tracks that are
//! neither picture nor sound, samples included: phones and action cameras write the way they went there.

use super::mp4_samples;
use std::ops::Range;

/// A video that cannot be taken apart: broken, or without a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAVideo;

/// How deep boxes may lie in boxes.
const MAX_DEPTH: usize = 8;

/// One box: its type and where it lies.
#[derive(Debug, Clone)]
pub struct Atom {
    pub kind: [u8; 4],
    /// The whole box, header included.
    pub whole: Range<usize>,
    /// What is in it.
    pub body: Range<usize>,
}

/// The boxes that may stand in a box; `None`: this one is not looked into.
fn allowed(parent: &[u8; 4]) -> Option<&'static [&'static [u8; 4]]> {
    Some(match parent {
        b"root" => &[
            b"ftyp", b"moov", b"mdat", b"moof", b"mfra", b"sidx", b"styp", b"pdin", b"prft",
        ],
        b"moov" => &[b"mvhd", b"trak", b"mvex", b"iods"],
        b"trak" => &[
            b"tkhd", b"edts", b"mdia", b"tref", b"tapt", b"load", b"matt",
        ],
        b"mdia" => &[b"mdhd", b"hdlr", b"minf", b"elng"],
        b"minf" => &[
            b"vmhd", b"smhd", b"hmhd", b"nmhd", b"gmhd", b"hdlr", b"dinf", b"stbl",
        ],
        b"moof" => &[b"mfhd", b"traf"],
        b"traf" => &[
            b"tfhd", b"tfdt", b"trun", b"sbgp", b"sgpd", b"subs", b"saiz", b"saio", b"senc",
            b"sdtp",
        ],
        b"mvex" => &[b"mehd", b"trex", b"leva", b"trep"],
        _ => return None,
    })
}

/// Blanks a video in place.
pub fn blank(bytes: &mut [u8]) -> Result<(), NotAVideo> {
    let all = 0..bytes.len();
    let mut gone = Vec::new();
    let mut pictures = 0;
    walk(bytes, all, *b"root", 0, &mut gone, &mut pictures)?;
    if pictures == 0 {
        return Err(NotAVideo);
    }
    for hole in gone {
        match hole {
            Hole::Box(atom) => {
                bytes[atom.whole.start + 4..atom.whole.start + 8].copy_from_slice(b"free");
                bytes[atom.body].fill(0);
            }
            Hole::Samples(range) => bytes[range].fill(0),
        }
    }
    Ok(())
}

enum Hole {
    Box(Atom),
    Samples(Range<usize>),
}

fn walk(
    bytes: &[u8],
    within: Range<usize>,
    parent: [u8; 4],
    depth: usize,
    gone: &mut Vec<Hole>,
    pictures: &mut usize,
) -> Result<(), NotAVideo> {
    let Some(allowed) = allowed(&parent) else {
        return Ok(());
    };
    if depth > MAX_DEPTH {
        return Err(NotAVideo);
    }
    for atom in children(bytes, within)? {
        if !allowed.contains(&&atom.kind) {
            gone.push(Hole::Box(atom));
            continue;
        }
        if &atom.kind == b"trak" {
            match &handler(bytes, &atom)? {
                b"vide" => *pictures += 1,
                b"soun" => {}
                _ => {
                    let samples = mp4_samples::of_track(bytes, &atom)?;
                    gone.extend(samples.into_iter().map(Hole::Samples));
                    gone.push(Hole::Box(atom));
                    continue;
                }
            }
        }
        walk(bytes, atom.body, atom.kind, depth + 1, gone, pictures)?;
    }
    Ok(())
}

/// What a track holds, from `mdia/hdlr`: `vide`, `soun`, `meta`, `text`, …
fn handler(bytes: &[u8], track: &Atom) -> Result<[u8; 4], NotAVideo> {
    let hdlr = find(bytes, track, &[b"mdia", b"hdlr"])?.ok_or(NotAVideo)?;
    bytes
        .get(hdlr.body.start + 8..hdlr.body.start + 12)
        .and_then(|kind| kind.try_into().ok())
        .ok_or(NotAVideo)
}

/// The first box at a path below another.
pub fn find(bytes: &[u8], from: &Atom, path: &[&[u8; 4]]) -> Result<Option<Atom>, NotAVideo> {
    let mut at = from.clone();
    for step in path {
        let Some(next) = children(bytes, at.body)?
            .into_iter()
            .find(|a| &a.kind == *step)
        else {
            return Ok(None);
        };
        at = next;
    }
    Ok(Some(at))
}

/// The boxes that fill a range, without gaps.
pub fn children(bytes: &[u8], within: Range<usize>) -> Result<Vec<Atom>, NotAVideo> {
    let mut out = Vec::new();
    let mut at = within.start;
    while within.end.saturating_sub(at) >= 8 {
        let size = be32(bytes, at)?;
        let kind: [u8; 4] = bytes[at + 4..at + 8].try_into().map_err(|_| NotAVideo)?;
        let (header, size) = match size {
            0 => (8, within.end - at),
            1 => {
                let (high, low) = (be32(bytes, at + 8)?, be32(bytes, at + 12)?);
                if high != 0 {
                    return Err(NotAVideo);
                }
                (16, low as usize)
            }
            n => (8, n as usize),
        };
        if size < header || size > within.end - at {
            return Err(NotAVideo);
        }
        out.push(Atom {
            kind,
            whole: at..at + size,
            body: at + header..at + size,
        });
        at += size;
    }
    Ok(out)
}

/// A big-endian number.
pub fn be32(bytes: &[u8], at: usize) -> Result<u32, NotAVideo> {
    bytes
        .get(at..at + 4)
        .and_then(|b| b.try_into().ok())
        .map(u32::from_be_bytes)
        .ok_or(NotAVideo)
}
