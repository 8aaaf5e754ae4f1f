//! What kind of answer a field takes, and whether one fits.

use super::wire::KindCode;
use crate::object::object;
use crate::{moment, number};
use serde::Serialize;

/// The longest answer in characters.
pub const MAX_ANSWER: usize = 1_000;

/// The kinds. What only some have stands with those.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    Line,
    /// Several lines.
    Text,
    /// A decimal number with a point, kept as it was written.
    Number,
    /// A day as `YYYY-MM-DD` (ISO 8601).
    Date,
    /// One of these.
    One(Vec<Choice>),
    /// Any of these.
    Many(Vec<Choice>),
    /// Tells something and takes no answer.
    Notice,
}

/// A possible answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Choice {
    pub key: String,
    pub name: String,
}

impl Kind {
    /// Its word in JSON and tables.
    pub fn code(&self) -> KindCode {
        match self {
            Self::Line => KindCode::Line,
            Self::Text => KindCode::Text,
            Self::Number => KindCode::Number,
            Self::Date => KindCode::Date,
            Self::One(_) => KindCode::One,
            Self::Many(_) => KindCode::Many,
            Self::Notice => KindCode::Notice,
        }
    }

    /// What can be chosen; nothing where nothing is.
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::One(choices) | Self::Many(choices) => choices,
            _ => &[],
        }
    }

    /// What an answer is called: a choice's name, any other as it is.
    pub fn words<'a>(&'a self, given: &'a str) -> &'a str {
        let choice = self.choices().iter().find(|c| c.key == given);
        choice.map_or(given, |c| &c.name)
    }

    /// What does not fit about cleaned, non-empty answers, if anything: `too-long`, `not-a-number`, `not-a-date`,
    /// `not-a-choice` (also more than one answer where one is asked for).
    pub(super) fn fault(&self, given: &[String]) -> Option<&'static str> {
        if given.len() > 1 && !matches!(self, Self::Many(_)) {
            return Some("not-a-choice");
        }
        if given.iter().any(|a| a.chars().count() > MAX_ANSWER) {
            return Some("too-long");
        }
        let fits = |a: &String| match self {
            Self::Line | Self::Text | Self::Notice => true,
            Self::Number => number::read(a).is_some(),
            Self::Date => moment::day(a).is_some(),
            Self::One(choices) | Self::Many(choices) => choices.iter().any(|c| c.key == *a),
        };
        let code = match self {
            Self::Number => "not-a-number",
            Self::Date => "not-a-date",
            _ => "not-a-choice",
        };
        (!given.iter().all(fits)).then_some(code)
    }
}

object!(Choice {
    needs: key, name;
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_takes_its_own() {
        let choices = || {
            let choice = |key: &str| Choice {
                key: key.into(),
                name: key.to_uppercase(),
            };
            vec![choice("yes"), choice("no")]
        };
        let (one, many) = (Kind::One(choices()), Kind::Many(choices()));
        let long = "x".repeat(MAX_ANSWER + 1);
        let full = "ß".repeat(MAX_ANSWER);
        let table: &[(&Kind, &[&str], Option<&str>)] = &[
            (&one, &["yes"], None),
            (&one, &["YES"], Some("not-a-choice")),
            (&one, &["yes", "no"], Some("not-a-choice")),
            (&many, &["yes"], None),
            (&many, &["yes", "no"], None),
            (&many, &["yes", "maybe"], Some("not-a-choice")),
            (&many, &[&long], Some("too-long")),
            (&Kind::Number, &["-1.5"], None),
            (&Kind::Number, &["1,5"], Some("not-a-number")),
            (&Kind::Number, &["NaN"], Some("not-a-number")),
            (&Kind::Number, &["1e999"], Some("not-a-number")),
            (&Kind::Number, &["1", "2"], Some("not-a-choice")),
            (&Kind::Date, &["2026-02-28"], None),
            (&Kind::Date, &["2026-02-30"], Some("not-a-date")),
            (&Kind::Date, &["28.2.2026"], Some("not-a-date")),
            (&Kind::Line, &["anything"], None),
            (&Kind::Line, &[&full], None),
            (&Kind::Line, &[&long], Some("too-long")),
            (&Kind::Text, &["two\nlines"], None),
            (&Kind::Text, &["a", "b"], Some("not-a-choice")),
        ];
        for (kind, given, fault) in table {
            let given: Vec<String> = given.iter().map(|v| (*v).to_owned()).collect();
            assert_eq!(kind.fault(&given), *fault, "{kind:?} {given:?}");
        }
        assert_eq!((one.words("no"), one.words("other")), ("NO", "other"));
        assert_eq!(Kind::Line.words("no"), "no");
    }
}
