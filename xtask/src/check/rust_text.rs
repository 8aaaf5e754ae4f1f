//! Reading Rust well enough to tell code, string literals and comments apart. Checks look for names in
//! code only, and for catalogue keys in strings only.

/// A stretch of a Rust file.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Code(&'a str),
    /// The inside of a string literal, escapes as written.
    Text(&'a str),
    /// A line or block comment with its slashes.
    Comment(&'a str),
}

/// Cuts a file into its pieces, in order.
pub fn pieces(source: &str) -> Vec<Piece<'_>> {
    let bytes = source.as_bytes();
    let mut pieces = Vec::new();
    let mut code_from = 0;
    let mut at = 0;
    while at < bytes.len() {
        let rest = &source[at..];
        let found = if rest.starts_with("//") {
            let end = rest.find('\n').unwrap_or(rest.len());
            Some((at, at + end, Piece::Comment(&rest[..end])))
        } else if rest.starts_with("/*") {
            let end = rest.find("*/").map_or(rest.len(), |end| end + 2);
            Some((at, at + end, Piece::Comment(&rest[..end])))
        } else if bytes[at] == b'"' {
            let end = plain_end(rest);
            Some((at, at + end + 1, Piece::Text(&rest[1..end])))
        } else if let Some(hashes) = raw_start(source, at) {
            let open = 2 + hashes;
            let close = format!("\"{}", "#".repeat(hashes));
            let end = rest[open..]
                .find(&close)
                .map_or(rest.len(), |end| open + end);
            let after = (end + close.len()).min(rest.len());
            Some((at, at + after, Piece::Text(&rest[open..end])))
        } else {
            None
        };
        match found {
            Some((start, end, piece)) => {
                if code_from < start {
                    pieces.push(Piece::Code(&source[code_from..start]));
                }
                pieces.push(piece);
                at = end.min(bytes.len());
                code_from = at;
            }
            None => at += step(rest),
        }
    }
    if code_from < bytes.len() {
        pieces.push(Piece::Code(&source[code_from..]));
    }
    pieces
}

/// Where a plain string literal ends (the closing quote).
fn plain_end(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut at = 1;
    while at < bytes.len() && bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at.min(bytes.len())
}

/// `r"`, `r#"`, … : the number of hashes. Not the end of a longer name, not `r#type`.
fn raw_start(source: &str, at: usize) -> Option<usize> {
    let rest = &source[at..];
    let tail = rest.strip_prefix('r')?;
    let before = source[..at].chars().next_back();
    if before.is_some_and(|c| (c.is_alphanumeric() && c != 'b') || c == '_') {
        return None;
    }
    let hashes = tail.len() - tail.trim_start_matches('#').len();
    tail[hashes..].starts_with('"').then_some(hashes)
}

/// How far to go past the next character; a character literal is passed whole (`'"'`, `'\''`).
fn step(rest: &str) -> usize {
    let mut characters = rest.char_indices();
    let Some((_, first)) = characters.next() else {
        return 1;
    };
    if first == '\''
        && let Some((_, second)) = characters.next()
        && let Some((third_at, third)) = characters.next()
    {
        if second == '\\' {
            return rest[third_at + third.len_utf8()..]
                .find('\'')
                .map_or(1, |end| third_at + third.len_utf8() + end + 1);
        }
        if third == '\'' {
            return third_at + 1;
        }
    }
    first.len_utf8()
}

/// The file without comments and with empty strings: what the compiler sees of names.
pub fn code(source: &str) -> String {
    pieces(source)
        .into_iter()
        .map(|piece| match piece {
            Piece::Code(code) => code,
            Piece::Text(_) => "\"\"",
            Piece::Comment(_) => "",
        })
        .collect()
}

/// The file's code up to its `#[cfg(test)]` module.
pub fn code_without_tests(source: &str) -> String {
    let code = code(source);
    match code.find("#[cfg(test)]\nmod ") {
        Some(end) => code[..end].to_owned(),
        None => code,
    }
}

#[cfg(test)]
mod tests {
    use super::{Piece, code, pieces};

    #[test]
    fn a_quote_in_a_character_literal_opens_no_string() {
        assert_eq!(
            code("a('\"', '\\'', \"x\") 'b: loop"),
            "a('\"', '\\'', \"\") 'b: loop"
        );
    }

    #[test]
    fn raw_strings_and_escapes_end_where_they_should() {
        let found: Vec<_> = pieces(r####"r#"a"b"# + "c\"d" // "no""####)
            .into_iter()
            .filter_map(|piece| match piece {
                Piece::Text(text) => Some(text),
                _ => None,
            })
            .collect();
        assert_eq!(found, ["a\"b", "c\\\"d"]);
    }

    #[test]
    fn comments_are_not_code() {
        assert_eq!(code("x; // sea_orm\n/* sea_orm */y"), "x; \ny");
    }
}
