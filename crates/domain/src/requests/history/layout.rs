//! How a file of rows is written: what separates its cells, how its letters are encoded, whether its first line names columns.

use super::date::DateOrder;
use serde::{Deserialize, Serialize};

/// How much of the beginning is looked at, in bytes.
pub const HEAD: usize = 64 * 1024;

/// How letters are encoded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    #[default]
    Utf8,
    Windows1252,
}

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    pub delimiter: u8,
    pub encoding: Encoding,
    /// How many bytes stand before the first line.
    pub begins: u64,
}

/// Why a file is none of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotATable {
    Empty,
    /// Not text, or text without separators.
    NotCsv,
    /// Neither UTF-8 nor Windows-1252.
    Encoding,
    /// Its first line holds values instead of names.
    NoHeader,
    TooManyColumns,
}

impl NotATable {
    /// The code of the error.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "required",
            Self::NotCsv => "not-a-table",
            Self::Encoding => "encoding",
            Self::NoHeader => "no-header",
            Self::TooManyColumns => "too-many-columns",
        }
    }
}

/// Looks at a file as it comes in, whatever its size.
#[derive(Debug, Default)]
pub struct Sniff {
    head: Vec<u8>,
    size: u64,
    nul: bool,
    /// The end of the last chunk, where it broke a letter apart.
    cut: Vec<u8>,
    not_utf8: bool,
    /// A byte that means nothing in Windows-1252.
    not_1252: bool,
}

impl Sniff {
    /// Sees the next bytes.
    pub fn see(&mut self, bytes: &[u8]) {
        self.size += bytes.len() as u64;
        let room = HEAD.saturating_sub(self.head.len());
        self.head.extend_from_slice(&bytes[..bytes.len().min(room)]);
        self.nul |= bytes.contains(&0);
        self.not_1252 |= bytes
            .iter()
            .any(|b| matches!(b, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D));
        if self.not_utf8 {
            return;
        }
        let mut rest = bytes;
        // What broke apart is put together with as much as it needs.
        while !self.cut.is_empty() && !rest.is_empty() {
            self.cut.push(rest[0]);
            rest = &rest[1..];
            match std::str::from_utf8(&self.cut) {
                Ok(_) => self.cut.clear(),
                Err(e) if e.error_len().is_some() => {
                    self.not_utf8 = true;
                    return;
                }
                Err(_) => {}
            }
        }
        if let Err(e) = std::str::from_utf8(rest) {
            match e.error_len() {
                Some(_) => self.not_utf8 = true,
                None => self.cut = rest[e.valid_up_to()..].to_vec(),
            }
        }
    }

    /// How many bytes came.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// How the file is written, and what its first bytes are.
    pub fn finish(&self) -> Result<Layout, NotATable> {
        if self.head.iter().all(u8::is_ascii_whitespace) {
            return Err(NotATable::Empty);
        }
        if self.nul {
            return Err(NotATable::NotCsv);
        }
        let encoding = match (self.not_utf8 || !self.cut.is_empty(), self.not_1252) {
            (false, _) => Encoding::Utf8,
            (true, false) => Encoding::Windows1252,
            (true, true) => return Err(NotATable::Encoding),
        };
        let begins = if self.head.starts_with(b"\xEF\xBB\xBF") {
            3
        } else {
            0
        };
        let head = &self.head[begins..];
        Ok(Layout {
            delimiter: delimiter(head).ok_or(NotATable::NotCsv)?,
            encoding,
            begins: begins as u64,
        })
    }
}

/// The names that a first line holds; an error where it holds values.
pub fn header(cells: &[String]) -> Result<Vec<String>, NotATable> {
    if cells.len() > super::MAX_COLUMNS {
        return Err(NotATable::TooManyColumns);
    }
    let names: Vec<String> = cells.iter().map(|c| c.trim().to_owned()).collect();
    let value = |name: &String| {
        name.parse::<f64>().is_ok()
            || DateOrder::Ymd.read(name).is_some()
            || DateOrder::Mdy.read(name).is_some()
            || DateOrder::Dmy.read(name).is_some()
    };
    let named = names.iter().filter(|n| !n.is_empty()).count();
    if named < 2 || names.iter().any(value) {
        return Err(NotATable::NoHeader);
    }
    Ok(names)
}

/// What separates the cells: the one that makes the most cells, the same number in most lines.
fn delimiter(head: &[u8]) -> Option<u8> {
    let counts = |by: u8| -> usize {
        let lines = lines(head, by);
        let Some((first, rest)) = lines.split_first() else {
            return 0;
        };
        let alike = rest.iter().filter(|n| *n == first).count();
        match *first >= 2 && alike * 2 >= rest.len() {
            true => *first,
            false => 0,
        }
    };
    let (cells, by) = [b'|', b'\t', b';', b',']
        .into_iter()
        .map(|by| (counts(by), by))
        .max_by_key(|(n, _)| *n)?;
    (cells >= 2).then_some(by)
}

/// How many cells each of the first lines has; quotes hold what is between them together.
fn lines(head: &[u8], by: u8) -> Vec<usize> {
    let (mut all, mut cells, mut quoted, mut any) = (Vec::new(), 1, false, false);
    for b in head {
        match *b {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => {
                if any {
                    all.push(cells);
                }
                (cells, any) = (1, false);
                if all.len() == 30 {
                    return all;
                }
                continue;
            }
            b if b == by && !quoted => cells += 1,
            _ => {}
        }
        any = true;
    }
    // The last line may have been cut.
    if any && (all.is_empty() || head.len() < HEAD) {
        all.push(cells);
    }
    all
}
