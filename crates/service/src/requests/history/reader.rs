//! A stretch of a file as rows, from where the last one ended. Whatever the file's size, a stretch is all that is in memory.

use super::key;
use crate::{Error, Portal, Result};
use csv::ByteRecord;
use encoding_rs::WINDOWS_1252;
use futures::TryStreamExt;
use stoa_domain::requests::history::{Cursor, Encoding, Layout};
use stoa_store::requests::history::ImportRecord;
use uuid::Uuid;

/// How much is read at once, in bytes, and the most that one row may take.
const STRETCH: u64 = 256 * 1024;
const LONGEST_ROW: u64 = 4 * 1024 * 1024;
/// The most rows of a stretch.
const ROWS: usize = 1_000;

/// A row as it stands.
pub struct Row {
    /// Where it begins, from 1.
    pub line: u64,
    pub cells: Vec<String>,
}

/// The rows of a stretch.
pub struct Stretch {
    pub rows: Vec<Row>,
    /// Where the next row begins.
    pub next: Cursor,
    /// Was that the last?
    pub ended: bool,
}

/// The next rows; `None` where the file cannot be read on: it is gone, or a row has no end.
pub async fn stretch(
    portal: &Portal,
    import: &ImportRecord,
    from: Cursor,
) -> Result<Option<Stretch>> {
    let mut length = STRETCH;
    loop {
        let Some(bytes) = read(portal, import.id, from.offset, length, import.size).await? else {
            return Ok(None);
        };
        let begin = from.offset.unsigned_abs();
        let whole = begin + bytes.len() as u64 >= import.size;
        let mut found = parse(&bytes, import.layout, from, whole)?;
        if begin == import.layout.begins && !found.rows.is_empty() {
            // The names of the columns.
            found.rows.remove(0);
            found.next.row -= 1;
        }
        if found.ended || found.next.offset > from.offset {
            return Ok(Some(found));
        }
        if length >= LONGEST_ROW {
            return Ok(None);
        }
        length *= 4;
    }
}

/// The first row of a file; `None` where it has no end.
pub async fn first_line(
    portal: &Portal,
    id: Uuid,
    size: u64,
    layout: Layout,
) -> Result<Option<Vec<String>>> {
    let from = Cursor::start(layout);
    let Some(bytes) = read(portal, id, from.offset, STRETCH, size).await? else {
        return Ok(None);
    };
    let whole = layout.begins + bytes.len() as u64 >= size;
    let found = parse(&bytes, layout, from, whole)?;
    Ok(found.rows.into_iter().next().map(|row| row.cells))
}

async fn read(
    portal: &Portal,
    id: Uuid,
    offset: i64,
    length: u64,
    size: u64,
) -> Result<Option<Vec<u8>>> {
    let begin = offset.unsigned_abs().min(size);
    let part = begin..(begin + length).min(size);
    if part.is_empty() {
        return Ok(Some(Vec::new()));
    }
    let unreadable = |error| {
        tracing::warn!(%error, "the file of an import cannot be read now");
        Error::Unavailable
    };
    let found = portal.ctx.private.read(&key(id), Some(part)).await;
    let Some(found) = found.map_err(unreadable)? else {
        return Ok(None);
    };
    let chunks: Vec<bytes::Bytes> = found.chunks.try_collect().await.map_err(unreadable)?;
    Ok(Some(chunks.concat()))
}

/// The rows that end within these bytes. Lines are counted by hand: the reader leaves the second half of a line's end to the
/// next row.
fn parse(bytes: &[u8], layout: Layout, from: Cursor, whole: bool) -> Result<Stretch> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(layout.delimiter)
        .from_reader(bytes);
    let mut record = ByteRecord::new();
    let (mut rows, mut next, mut at) = (Vec::new(), from, 0);
    let lines = |part: &[u8]| part.iter().filter(|b| **b == b'\n').count() as u64;
    let mut ended = false;
    while rows.len() < ROWS {
        let more = reader
            .read_byte_record(&mut record)
            .map_err(anyhow::Error::new)?;
        if !more {
            ended = whole;
            break;
        }
        let end = usize::try_from(reader.position().byte())
            .unwrap_or(usize::MAX)
            .min(bytes.len());
        if end == bytes.len() && !whole {
            break; // it may go on
        }
        let blank = bytes[at..end]
            .iter()
            .take_while(|b| matches!(b, b'\r' | b'\n'))
            .count();
        next.line += lines(&bytes[at..at + blank]);
        let line = next.line;
        next.line += lines(&bytes[at + blank..end]);
        at = end;
        next.offset = from.offset + at as i64;
        let cells: Vec<String> = record
            .iter()
            .map(|cell| decode(cell, layout.encoding))
            .collect();
        // A table program may leave rows of nothing behind.
        if cells.iter().any(|c| !c.trim().is_empty()) {
            rows.push(Row { line, cells });
            next.row += 1;
        }
    }
    Ok(Stretch { rows, next, ended })
}

fn decode(cell: &[u8], encoding: Encoding) -> String {
    match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(cell).into_owned(),
        Encoding::Windows1252 => WINDOWS_1252
            .decode_without_bom_handling(cell)
            .0
            .into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAYOUT: Layout = Layout {
        delimiter: b',',
        encoding: Encoding::Utf8,
        begins: 0,
    };

    fn all(text: &str, cut: usize) -> Vec<(u64, Vec<String>)> {
        let (bytes, mut from, mut rows) = (text.as_bytes(), Cursor::start(LAYOUT), Vec::new());
        loop {
            let begin = from.offset as usize;
            let mut end = (begin + cut).min(bytes.len());
            let found = loop {
                let found = parse(&bytes[begin..end], LAYOUT, from, end == bytes.len()).unwrap();
                if found.ended || found.next.offset > from.offset {
                    break found;
                }
                end = (end + cut).min(bytes.len());
            };
            rows.extend(found.rows.into_iter().map(|r| (r.line, r.cells)));
            from = found.next;
            if found.ended {
                assert_eq!(from.row as usize, rows.len());
                return rows;
            }
        }
    }

    #[test]
    fn rows_are_the_same_wherever_the_file_is_cut() {
        let text =
            "id,words\r\n1,\"two\r\nlines, and \"\"quotes\"\"\"\r\n\r\n,\r\n2,ñandú\r\n3,last";
        let whole = all(text, 1_000);
        let expected = [
            (1, ["id", "words"]),
            (2, ["1", "two\r\nlines, and \"quotes\""]),
            (6, ["2", "ñandú"]),
            (7, ["3", "last"]),
        ];
        assert_eq!(whole.len(), expected.len());
        for ((line, cells), (expected_line, expected_cells)) in whole.iter().zip(expected) {
            assert_eq!(
                (*line, cells.as_slice()),
                (expected_line, expected_cells.map(str::to_owned).as_slice())
            );
        }
        for cut in 1..40 {
            assert_eq!(all(text, cut), whole, "{cut}");
        }
        assert_eq!(all(&text.replace("\r\n", "\n"), 7).len(), 4);
        assert!(all("", 5).is_empty());
    }

    #[test]
    fn letters_of_both_encodings_are_read() {
        assert_eq!(decode(b"Ca\xf1on \x80", Encoding::Windows1252), "Cañon €");
        assert_eq!(decode("Cañon".as_bytes(), Encoding::Utf8), "Cañon");
    }
}
