//! What the boxes that stay say besides how to play: dates of making, names of handlers and encoders, paths of files.

use super::known::IN_ENTRY;
use super::reading::{Atom, be32, children};
use std::ops::Range;

/// The bytes of a box that say when, with what or from where; the rest of it stays.
pub fn of_box(bytes: &[u8], atom: &Atom) -> Vec<Range<usize>> {
    let start = atom.body.start;
    let part = |from: usize, to: usize| cut(start + from..start + to, &atom.body);
    match &atom.kind {
        // Creation and modification time, of 32 or 64 bits each (§8.2.2, §8.3.2, §8.4.2).
        b"mvhd" | b"tkhd" | b"mdhd" => {
            let long = bytes.get(start) == Some(&1);
            vec![part(4, if long { 20 } else { 12 })]
        }
        // The name of the handler, and its maker's code in QuickTime (§8.4.3).
        b"hdlr" => vec![part(12, atom.body.len())],
        // Where the media data are: in this file, whatever an alias or a URL says (§8.7.2).
        b"dref" => {
            let entries = children(bytes, part(8, atom.body.len())).unwrap_or_default();
            entries
                .into_iter()
                .map(|e| cut(e.body.start + 4..e.body.end, &e.body))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// Boxes and bytes that go from a `stsd` (§8.5.2): the encoder's name, and what does not say how to decode.
pub fn of_entries(bytes: &[u8], table: &Atom, picture: bool) -> (Vec<Atom>, Vec<Range<usize>>) {
    let (mut boxes, mut ranges) = (Vec::new(), Vec::new());
    let inside = cut(table.body.start + 8..table.body.end, &table.body);
    for entry in children(bytes, inside).unwrap_or_default() {
        let start = entry.body.start;
        let fields = if picture {
            // `compressorname`, and the four bytes of QuickTime's vendor.
            ranges.push(cut(start + 12..start + 16, &entry.body));
            ranges.push(cut(start + 42..start + 74, &entry.body));
            78
        } else {
            // QuickTime's sound descriptions of version 1 and 2 have more fields.
            match be32(bytes, start + 8).unwrap_or_default() >> 16 {
                1 => 44,
                2 => 64,
                _ => 28,
            }
        };
        let inside = cut(start + fields..entry.body.end, &entry.body);
        // Blanked before: nothing is left to take.
        let blank = |r: &Range<usize>| bytes[r.clone()].iter().all(|b| *b == 0);
        match children(bytes, inside.clone()) {
            _ if blank(&inside) => {}
            Ok(all) => {
                let end = all.last().map_or(inside.start, |a| a.whole.end);
                ranges.push(end..inside.end);
                boxes.extend(all.into_iter().filter(|a| !IN_ENTRY.contains(&&a.kind)));
            }
            // Not boxes: bytes of an old codec's own, or somebody's. A film that needs them will not play.
            Err(_) => ranges.push(inside),
        }
    }
    (boxes, ranges)
}

/// A range as far as it lies in another.
fn cut(range: Range<usize>, within: &Range<usize>) -> Range<usize> {
    let start = range.start.clamp(within.start, within.end);
    start..range.end.clamp(start, within.end)
}
