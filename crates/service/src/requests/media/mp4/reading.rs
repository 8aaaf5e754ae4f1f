//! Boxes as they lie in the file.

use std::ops::Range;

/// A video that cannot be taken apart: broken, or without a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAVideo;

/// One box: its type and where it lies.
#[derive(Debug, Clone)]
pub struct Atom {
    pub kind: [u8; 4],
    /// The whole box, header included.
    pub whole: Range<usize>,
    /// What is in it.
    pub body: Range<usize>,
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
