//! Made-up forms that tests change where it matters.

use super::{Choice, Clause, Condition, Field, Form, Kind, Page, RawAnswers};

/// A line that may be left empty, asked always or where another field has that answer.
pub fn line(code: &str, only_if: Option<(&str, &str)>) -> Field {
    Field {
        code: code.into(),
        text: format!("{code}?"),
        help: None,
        kind: Kind::Line,
        required: false,
        condition: only_if.map(|(field, value)| Condition {
            all: true,
            clauses: vec![Clause {
                field: field.into(),
                equal: true,
                value: value.into(),
            }],
        }),
    }
}

/// The same with a choice of `yes` and `no`, called `YES` and `NO`.
pub fn one(code: &str, only_if: Option<(&str, &str)>) -> Field {
    let choice = |key: &str| Choice {
        key: key.into(),
        name: key.to_uppercase(),
    };
    Field {
        kind: Kind::One(vec![choice("yes"), choice("no")]),
        ..line(code, only_if)
    }
}

pub fn page(fields: Vec<Field>) -> Page {
    Page {
        title: None,
        fields,
    }
}

pub fn form(pages: Vec<Vec<Field>>) -> Form {
    Form::after(None, pages.into_iter().map(page).collect())
}

pub fn raw(pairs: &[(&str, &[&str])]) -> RawAnswers {
    let values = |all: &[&str]| all.iter().map(|v| (*v).into()).collect();
    pairs
        .iter()
        .map(|(code, all)| ((*code).into(), values(all)))
        .collect()
}
