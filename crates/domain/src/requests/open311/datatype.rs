//! GeoReport v2's words for what kind of answer a question takes (service definition, `datatype` and `variable`).

use crate::form::KindCode;

/// Each kind's word. A notice is a `string` with `variable` false, which says that nobody answers it.
pub const TABLE: [(KindCode, &str); 7] = [
    (KindCode::Line, "string"),
    (KindCode::Text, "text"),
    (KindCode::Number, "number"),
    (KindCode::Date, "datetime"),
    (KindCode::One, "singlevaluelist"),
    (KindCode::Many, "multivaluelist"),
    (KindCode::Notice, "string"),
];

/// The word of a kind.
pub fn of(kind: KindCode) -> &'static str {
    let found = TABLE.iter().find(|(k, _)| *k == kind);
    found.map_or("string", |(_, word)| word)
}

/// The kind of a word. `informational`, which is not the standard's, is how Boston writes a notice; a word nobody knows
/// is a line.
pub fn read(word: &str, variable: bool) -> KindCode {
    if !variable || word == "informational" {
        return KindCode::Notice;
    }
    let found = TABLE.iter().find(|(_, w)| *w == word);
    found.map_or(KindCode::Line, |(kind, _)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_comes_back_by_its_word() {
        for kind in KindCode::ALL {
            assert_eq!(read(of(kind), kind != KindCode::Notice), kind);
        }
        assert_eq!(read("informational", true), KindCode::Notice);
        assert_eq!(read("colour", true), KindCode::Line);
    }
}
