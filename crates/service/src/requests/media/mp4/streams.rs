//! Which tracks have messages between their pictures, and where.

use super::super::sei::Stream;
use super::reading::{Atom, children};
use std::ops::Range;

/// Sample entries whose samples are units behind their lengths (ISO/IEC 14496-15 §5.4, §8.4; Dolby Vision's are the same).
/// Encrypted ones (`encv`) cannot be read.
const WRITTEN_SO: &[&[u8; 4]] = &[
    b"avc1", b"avc3", b"hvc1", b"hev1", b"dva1", b"dvav", b"dvh1", b"dvhe",
];
/// Where the boxes of a picture's sample entry begin.
const FIELDS: usize = 78;

/// The pictures of a track.
pub struct Pictures {
    stream: Stream,
    /// Where the track's configuration lies.
    config: Range<usize>,
    pub track: Option<u32>,
    /// Where its samples lie.
    pub ranges: Vec<Range<usize>>,
}

impl Pictures {
    /// Those of a track with this `stsd`; `None` where they hold no such messages.
    pub fn of_track(
        bytes: &[u8],
        table: &Atom,
        track: Option<u32>,
        ranges: Vec<Range<usize>>,
    ) -> Option<Self> {
        let entries = children(bytes, table.body.start.checked_add(8)?..table.body.end).ok()?;
        let mut written = entries.iter().filter(|e| WRITTEN_SO.contains(&&e.kind));
        let found = written.find_map(|entry| {
            let boxes = children(bytes, entry.body.start + FIELDS..entry.body.end).ok()?;
            boxes.into_iter().find_map(|b| {
                let config = bytes.get(b.body.clone())?;
                let stream = match &b.kind {
                    b"avcC" => Stream::avc(config),
                    b"hvcC" => Stream::hevc(config),
                    _ => None,
                }?;
                Some((stream, b.body))
            })
        });
        let (stream, config) = found?;
        Some(Self {
            stream,
            config,
            track,
            ranges,
        })
    }
}

/// Cleans the pictures of every stream, and its configuration. Only in media data, and each byte once: what two tables of
/// a broken file claim is left to the first.
pub fn clean(bytes: &mut [u8], data: &[Range<usize>], streams: Vec<Pictures>) {
    let mut parts = Vec::new();
    for pictures in streams {
        if let Some(config) = bytes.get_mut(pictures.config) {
            pictures.stream.clean_config(config);
        }
        parts.extend(pictures.ranges.into_iter().map(|r| (r, pictures.stream)));
    }
    parts.sort_by_key(|(range, _)| (range.start, range.end));
    let mut done = 0;
    for (range, stream) in parts {
        let inside = data
            .iter()
            .any(|d| d.start <= range.start && range.end <= d.end);
        if inside && range.start >= done {
            done = range.end;
            stream.clean(&mut bytes[range]);
        }
    }
}
