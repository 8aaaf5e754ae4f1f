//! What a template leaves to the case: `{reference}` and the like. The variants are the table: filling in, the help on the
//! page and the tests are derived from it.

/// A fact of a case that a template may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Placeholder {
    /// The request's public number.
    Reference,
    /// The service's name.
    Service,
    /// Where it is.
    Place,
    /// The day it is promised by.
    Due,
    /// The day it came in.
    Opened,
    /// The department that has it.
    Department,
    /// Who writes.
    Staff,
    /// The city's name.
    City,
    /// The address of the request's page.
    Link,
}

impl Placeholder {
    /// Every one, in the order of the help.
    pub const ALL: [Self; 9] = [
        Self::Reference,
        Self::Service,
        Self::Place,
        Self::Due,
        Self::Opened,
        Self::Department,
        Self::Staff,
        Self::City,
        Self::Link,
    ];

    /// The word between the braces; also the catalogue suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Service => "service",
            Self::Place => "place",
            Self::Due => "due",
            Self::Opened => "opened",
            Self::Department => "department",
            Self::Staff => "staff",
            Self::City => "city",
            Self::Link => "link",
        }
    }

    /// The one of a word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.code() == code)
    }
}

/// A piece of a template.
enum Piece<'a> {
    Words(&'a str),
    /// What stands between two braces.
    Named(&'a str),
}

/// The longest that is taken for a name; a brace without its partner close by is only a brace.
const LONGEST: usize = 40;

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let after = &rest[open + 1..];
        let close = after.find(['}', '{', '\n']);
        match close
            .filter(|at| after[*at..].starts_with('}') && after[..*at].chars().count() <= LONGEST)
        {
            Some(close) => {
                out.push(Piece::Words(&rest[..open]));
                out.push(Piece::Named(&after[..close]));
                rest = &after[close + 1..];
            }
            None => {
                out.push(Piece::Words(&rest[..=open]));
                rest = after;
            }
        }
    }
    out.push(Piece::Words(rest));
    out
}

/// What stands between braces and is no placeholder, in order.
pub fn unknown(text: &str) -> Vec<String> {
    let named = pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Named(name) if Placeholder::parse(name).is_none() => Some(name.to_owned()),
        _ => None,
    });
    named.collect()
}

/// The text with the facts in the places of their names. What is no placeholder stays as it stands; a fact is never read
/// for placeholders itself.
pub fn fill(text: &str, fact: impl Fn(Placeholder) -> String) -> String {
    let said = pieces(text).into_iter().map(|piece| match piece {
        Piece::Words(words) => words.to_owned(),
        Piece::Named(name) => match Placeholder::parse(name) {
            Some(placeholder) => fact(placeholder),
            None => format!("{{{name}}}"),
        },
    });
    said.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_placeholder_is_read_by_its_word_and_filled_in() {
        for placeholder in Placeholder::ALL {
            assert_eq!(Placeholder::parse(placeholder.code()), Some(placeholder));
            let text = format!("a {{{}}} b", placeholder.code());
            assert_eq!(
                fill(&text, |p| p.code().to_uppercase()),
                format!("a {} b", placeholder.code().to_uppercase())
            );
            assert!(unknown(&text).is_empty());
        }
    }

    #[test]
    fn what_is_no_placeholder_is_named_and_stays() {
        let text = "{reference} {Reference} {pilot} {} {half {due}\n{li\nne}";
        assert_eq!(unknown(text), ["Reference", "pilot", ""]);
        let filled = fill(text, |p| p.code().to_uppercase());
        assert_eq!(
            filled,
            "REFERENCE {Reference} {pilot} {} {half DUE\n{li\nne}"
        );
    }

    #[test]
    fn a_fact_that_looks_like_a_placeholder_is_words() {
        assert_eq!(fill("at {place}", |_| "{staff}".into()), "at {staff}");
    }

    proptest! {
        #[test]
        fn nothing_else_is_changed(text in "[a-z{} \\n]{0,60}") {
            prop_assert_eq!(fill(&text, |p| format!("{{{}}}", p.code())), text);
        }
    }
}
