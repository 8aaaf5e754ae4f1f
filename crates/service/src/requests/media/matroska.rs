//! Matroska and WebM (RFC 9559 over EBML, RFC 8794): what playing does not need is overwritten where it stands as `Void`
//! elements, so that no offset has to be mended and no file grows.
//!
//! What goes: tags, attachments, chapters, dates, names of programs, people, files and tracks, what lies in `Void`
//! elements, checksums of what was changed, anything unknown at any depth, and whole tracks that are neither picture nor
//! sound with their blocks.

use super::mp4::NotAVideo;
use std::ops::Range;

mod known;

use known::stays;

const EBML: u32 = 0x1A45_DFA3;
const DOC_TYPE: u32 = 0x4282;
const SEGMENT: u32 = 0x1853_8067;
const CLUSTER: u32 = 0x1F43_B675;
const INFO: u32 = 0x1549_A966;
const TRACKS: u32 = 0x1654_AE6B;
const TRACK: u32 = 0xAE;
const TRACK_NUMBER: u32 = 0xD7;
const TRACK_TYPE: u32 = 0x83;
const BLOCK_GROUP: u32 = 0xA0;
const BLOCK: u32 = 0xA1;
const SIMPLE_BLOCK: u32 = 0xA3;
const VOID: u8 = 0xEC;

/// Track types (RFC 9559 §5.1.4.1.3) that stay: picture, sound.
const PLAYED: [u8; 2] = [1, 2];

struct Element {
    id: u32,
    whole: Range<usize>,
    body: Range<usize>,
    /// A live recording does not know how long it will be: the body then runs to the end of what holds it.
    unknown: bool,
}

/// `video/webm` or `video/x-matroska`, where the bytes begin with such a header.
pub fn doc_type(bytes: &[u8]) -> Option<&'static str> {
    let header = element(bytes, 0, bytes.len()).filter(|e| e.id == EBML && !e.unknown)?;
    let mut at = header.body.start;
    while let Some(e) = element(bytes, at, header.body.end) {
        if e.id == DOC_TYPE {
            return match bytes.get(e.body)? {
                b"webm" => Some("video/webm"),
                b"matroska" => Some("video/x-matroska"),
                _ => None,
            };
        }
        at = e.whole.end;
    }
    None
}

/// Blanks a video in place.
pub fn blank(bytes: &mut [u8]) -> Result<(), NotAVideo> {
    let header = element(bytes, 0, bytes.len()).ok_or(NotAVideo)?;
    let segment = element(bytes, header.whole.end, bytes.len())
        .filter(|e| e.id == SEGMENT)
        .ok_or(NotAVideo)?;
    let tracks = other_tracks(bytes, &segment)?;
    clean(bytes, EBML, header.body, &[])?;
    // What stands behind the segment is no part of the video.
    bytes[segment.body.end..].fill(0);
    clean(bytes, SEGMENT, segment.body, &tracks)
}

/// The numbers of the tracks that go. Errors: no track at all.
fn other_tracks(bytes: &[u8], segment: &Element) -> Result<Vec<u64>, NotAVideo> {
    let mut out = Vec::new();
    let mut any = false;
    let mut at = segment.body.start;
    while at < segment.body.end {
        let e = element(bytes, at, segment.body.end).ok_or(NotAVideo)?;
        at = next(&e);
        any |= e.id == TRACKS;
        let mut inner = e.body.start;
        while let Some(track) = element(bytes, inner, e.body.end).filter(|_| e.id == TRACKS) {
            inner = track.whole.end;
            if track.id == TRACK && !is_played(bytes, &track) {
                out.extend(number(bytes, &track, TRACK_NUMBER));
            }
        }
    }
    if any { Ok(out) } else { Err(NotAVideo) }
}

/// Does a track hold picture or sound?
fn is_played(bytes: &[u8], track: &Element) -> bool {
    number(bytes, track, TRACK_TYPE).is_some_and(|t| PLAYED.iter().any(|p| u64::from(*p) == t))
}

/// An unsigned number in an element.
fn number(bytes: &[u8], parent: &Element, id: u32) -> Option<u64> {
    let mut at = parent.body.start;
    while let Some(e) = element(bytes, at, parent.body.end) {
        if e.id == id {
            let value = bytes.get(e.body)?.iter().take(8);
            return Some(value.fold(0, |n, b| (n << 8) | u64::from(*b)));
        }
        at = e.whole.end;
    }
    None
}

/// Where to go on behind an element: the blocks of a cluster of unknown length are walked as if they stood beside it.
fn next(e: &Element) -> usize {
    if e.unknown && e.id == CLUSTER {
        e.body.start
    } else {
        e.whole.end
    }
}

/// Blanks what does not stay in an element, and goes into what does.
fn clean(
    bytes: &mut [u8],
    parent: u32,
    body: Range<usize>,
    tracks: &[u64],
) -> Result<(), NotAVideo> {
    let Some(stay) = stays(parent) else {
        return Ok(());
    };
    let mut at = body.start;
    while at < body.end {
        let e = element(bytes, at, body.end).ok_or(NotAVideo)?;
        at = next(&e);
        let loose = parent == SEGMENT && stays(CLUSTER).is_some_and(|c| c.contains(&e.id));
        let other = match e.id {
            SIMPLE_BLOCK | BLOCK => track_of(bytes, &e).is_none_or(|track| tracks.contains(&track)),
            TRACK => !is_played(bytes, &e),
            _ => false,
        };
        if !(stay.contains(&e.id) || loose) || other {
            void(bytes, e.whole);
        } else if matches!(e.id, 0x4D80 | 0x5741) {
            bytes[e.body].fill(b' ');
        } else if !(e.unknown && e.id == CLUSTER) {
            clean(bytes, e.id, e.body, tracks)?;
        }
    }
    Ok(())
}

/// The track a block belongs to (RFC 9559 §10.1).
fn track_of(bytes: &[u8], block: &Element) -> Option<u64> {
    let (track, _, _) = size(bytes, block.body.start)?;
    Some(track)
}

/// Turns an element into a `Void` of the same length (at least two bytes, as every element has).
fn void(bytes: &mut [u8], whole: Range<usize>) {
    let total = whole.len();
    bytes[whole.clone()].fill(0);
    bytes[whole.start] = VOID;
    if total >= 9 {
        let size = (total - 9) as u64 | (1 << 56);
        bytes[whole.start + 1..whole.start + 9].copy_from_slice(&size.to_be_bytes());
    } else {
        bytes[whole.start + 1] = 0x80 | (total - 2) as u8;
    }
}

/// The element that begins at `at` and ends by `end`; `None` where none does.
fn element(bytes: &[u8], at: usize, end: usize) -> Option<Element> {
    let bytes = bytes.get(..end)?;
    let first = *bytes.get(at)?;
    let id_length = first.leading_zeros() as usize + 1;
    if id_length > 4 {
        return None;
    }
    let id = bytes
        .get(at..at + id_length)?
        .iter()
        .fold(0u32, |id, b| (id << 8) | u32::from(*b));
    let (size, start, unknown) = size(bytes, at + id_length)?;
    let stop = if unknown {
        end
    } else {
        start.checked_add(usize::try_from(size).ok()?)?
    };
    (stop <= end).then_some(Element {
        id,
        whole: at..stop,
        body: start..stop,
        unknown,
    })
}

/// A number of variable length (RFC 8794 §4): its value, where it ends, and whether all its bits are set.
fn size(bytes: &[u8], at: usize) -> Option<(u64, usize, bool)> {
    let first = *bytes.get(at)?;
    let length = first.leading_zeros() as usize + 1;
    if length > 8 {
        return None;
    }
    let mask = (1u64 << (7 * length)) - 1;
    let value = bytes
        .get(at..at + length)?
        .iter()
        .fold(0u64, |size, b| (size << 8) | u64::from(*b))
        & mask;
    Some((value, at + length, value == mask))
}
