//! Matroska and WebM (RFC 9559 over EBML, RFC 8794): tags, attachments and the title are overwritten where they stand,
//! the first two as `Void` elements, so that no offset has to be mended.

use super::mp4::NotAVideo;
use std::ops::Range;

const EBML: u32 = 0x1A45_DFA3;
const DOC_TYPE: u32 = 0x4282;
const SEGMENT: u32 = 0x1853_8067;
const CLUSTER: u32 = 0x1F43_B675;
const INFO: u32 = 0x1549_A966;
const TRACKS: u32 = 0x1654_AE6B;
const TITLE: u32 = 0x7BA9;
const TAGS: u32 = 0x1254_C367;
const ATTACHMENTS: u32 = 0x1941_A469;
const VOID: u8 = 0xEC;

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
    // What stands behind the segment is no part of the video.
    bytes[segment.body.end..].fill(0);
    let mut at = segment.body.start;
    let mut tracks = false;
    while at < segment.body.end {
        let e = element(bytes, at, segment.body.end).ok_or(NotAVideo)?;
        at = e.whole.end;
        match e.id {
            TAGS | ATTACHMENTS => void(bytes, e.whole),
            INFO => blank_title(bytes, e.body),
            TRACKS => tracks = true,
            // A cluster of unknown length: its blocks are walked as if they stood in the segment.
            CLUSTER if e.unknown => at = e.body.start,
            _ => {}
        }
    }
    if tracks { Ok(()) } else { Err(NotAVideo) }
}

fn blank_title(bytes: &mut [u8], info: Range<usize>) {
    let mut at = info.start;
    while let Some(e) = element(bytes, at, info.end) {
        at = e.whole.end;
        if e.id == TITLE {
            bytes[e.body].fill(b' ');
        }
    }
}

/// Turns an element into a `Void` of the same length. Elements with a four-byte id are long enough for its header.
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
    let size_at = at + id_length;
    let first = *bytes.get(size_at)?;
    let size_length = first.leading_zeros() as usize + 1;
    if size_length > 8 {
        return None;
    }
    let mask = (1u64 << (7 * size_length)) - 1;
    let size = bytes
        .get(size_at..size_at + size_length)?
        .iter()
        .fold(0u64, |size, b| (size << 8) | u64::from(*b))
        & mask;
    let start = size_at + size_length;
    let unknown = size == mask;
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
