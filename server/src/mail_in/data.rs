//! The letter behind `DATA`: taken until the line with nothing but a full stop, dots doubled by the client made single
//! (RFC 5321 §4.5.2). A line ends in CRLF and in nothing else (§2.3.8): a letter with a bare CR or LF is refused, so that no
//! other server's idea of a line's end can smuggle a second letter in.

/// Where in a line we are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    Begin,
    Dot,
    DotCr,
    Middle,
    Cr,
}

/// A letter as it comes in.
pub struct Data {
    at: At,
    /// What came so far, without the client's dots; empty once it is too large.
    pub bytes: Vec<u8>,
    limit: usize,
    /// It is larger than may be.
    pub is_too_large: bool,
    /// It holds a CR or LF that is no line's end.
    pub is_bare: bool,
}

impl Data {
    pub fn new(limit: usize) -> Self {
        Self {
            at: At::Begin,
            bytes: Vec::new(),
            limit,
            is_too_large: false,
            is_bare: false,
        }
    }

    /// Takes what came; how many bytes up to and with the end, if it was there.
    pub fn take(&mut self, chunk: &[u8]) -> Option<usize> {
        for (n, &byte) in chunk.iter().enumerate() {
            self.at = match (self.at, byte) {
                (At::DotCr, b'\n') => return Some(n + 1),
                (At::Begin, b'.') => At::Dot,
                (At::Dot, b'\r') => At::DotCr,
                (At::DotCr, _) => {
                    self.bare(b'\r');
                    self.middle(byte)
                }
                (At::Cr, b'\n') => {
                    self.push(b'\r');
                    self.push(b'\n');
                    At::Begin
                }
                (At::Cr, _) => {
                    self.bare(b'\r');
                    self.middle(byte)
                }
                (At::Begin | At::Dot | At::Middle, _) => self.middle(byte),
            };
        }
        None
    }

    fn middle(&mut self, byte: u8) -> At {
        match byte {
            b'\r' => At::Cr,
            b'\n' => {
                self.bare(b'\n');
                At::Middle
            }
            _ => {
                self.push(byte);
                At::Middle
            }
        }
    }

    fn bare(&mut self, byte: u8) {
        self.is_bare = true;
        self.push(byte);
    }

    fn push(&mut self, byte: u8) {
        if self.bytes.len() >= self.limit {
            self.is_too_large = true;
            self.bytes = Vec::new();
            self.limit = 0;
        } else {
            self.bytes.push(byte);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn whole(wire: &[u8]) -> (Data, Option<usize>) {
        let mut data = Data::new(1_000);
        let end = data.take(wire);
        (data, end)
    }

    #[test]
    fn the_end_is_one_line_and_no_other() {
        let table: &[(&[u8], &[u8], bool, bool)] = &[
            (b"a\r\n.\r\n", b"a\r\n", true, false),
            (b".\r\n", b"", true, false),
            (b"..\r\n.\r\n", b".\r\n", true, false),
            (b".a\r\n.\r\n", b"a\r\n", true, false),
            (b"a\n.\n", b"a\n.\n", false, true),
            (
                b"a\n.\r\nMAIL FROM:<x@y.z>\r\n.\r\n",
                b"a\n.\r\nMAIL FROM:<x@y.z>\r\n",
                true,
                true,
            ),
            (b"a\r.\r\n.\r\n", b"a\r.\r\n", true, true),
            (b"a\r\n.\n\r\n.\r\n", b"a\r\n\n\r\n", true, true),
            (b"a\r\n.\rb\r\n.\r\n", b"a\r\n\rb\r\n", true, true),
        ];
        for (wire, bytes, ends, bare) in table {
            let (data, end) = whole(wire);
            assert_eq!(
                (data.bytes.as_slice(), end.is_some(), data.is_bare),
                (*bytes, *ends, *bare),
                "{:?}",
                String::from_utf8_lossy(wire)
            );
        }
        let mut small = Data::new(3);
        assert_eq!(
            small.take(b"abcd\r\n.\r\n"),
            Some(9),
            "read to its end all the same"
        );
        assert!(small.is_too_large);
    }

    proptest! {
        #[test]
        fn it_matters_not_how_the_wire_is_cut(lines in prop::collection::vec("[.a]{0,4}", 0..6), cut in 0usize..40) {
            let letter: String = lines.iter().map(|l| format!("{l}\r\n")).collect();
            let wire: String = lines.iter().map(|l| if l.starts_with('.') { format!(".{l}\r\n") } else { format!("{l}\r\n") }).collect();
            let wire = format!("{wire}.\r\nQUIT\r\n");
            let cut = cut.min(wire.len());
            let mut data = Data::new(1_000);
            let first = data.take(&wire.as_bytes()[..cut]);
            let end = first.or_else(|| data.take(&wire.as_bytes()[cut..]).map(|n| n + cut));
            prop_assert_eq!(end, Some(wire.len() - 6));
            prop_assert_eq!(data.bytes, letter.into_bytes());
        }
    }
}
