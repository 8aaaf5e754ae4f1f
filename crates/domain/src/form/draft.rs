//! A form as somebody is building it: whatever was typed, fitting or not.

use super::condition::{Clause, Condition};
use super::definition::{Field, Form, Page};
use super::kind::Choice;
use super::wire::{KindCode, WireField};
use crate::object::object;
use crate::text;
use serde::Serialize;

/// The most pages, questions on all of them, choices of one and comparisons of one.
pub const MAX_PAGES: usize = 20;
pub const MAX_FIELDS: usize = 100;
pub const MAX_CHOICES: usize = 100;
pub const MAX_CLAUSES: usize = 10;

/// The draft.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct FormDraft {
    pub pages: Vec<DraftPage>,
}

/// A page of it. Its fields keep their choices also while they are of a kind that has none, so that trying another kind
/// loses nothing.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct DraftPage {
    /// Empty: none.
    pub title: String,
    pub fields: Vec<WireField>,
}

/// Where a field stands: which page, and which on it, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    pub page: usize,
    pub field: usize,
}

impl At {
    /// The name of one of its controls: `p0.q1.text`.
    pub fn control(self, part: &str) -> String {
        format!("p{}.q{}.{part}", self.page, self.field)
    }
}

impl FormDraft {
    /// The form to begin with. There is always a page to add to.
    pub fn of(form: &Form) -> Self {
        let page = |page: &Page| DraftPage {
            title: page.title.clone().unwrap_or_default(),
            fields: page.fields.iter().cloned().map(Into::into).collect(),
        };
        let mut pages: Vec<DraftPage> = form.pages.iter().map(page).collect();
        if pages.is_empty() {
            pages.push(DraftPage::default());
        }
        Self { pages }
    }

    /// Every field with where it stands, in the order they are asked.
    pub fn fields(&self) -> impl Iterator<Item = (At, &WireField)> {
        self.pages.iter().enumerate().flat_map(|(page, p)| {
            let fields = p.fields.iter().enumerate();
            fields.map(move |(field, f)| (At { page, field }, f))
        })
    }

    /// The field that stands there.
    pub fn field(&self, at: At) -> Option<&WireField> {
        self.pages.get(at.page)?.fields.get(at.field)
    }

    /// The pages as they would be asked: cleaned, without what was left empty.
    pub fn pages(&self) -> Vec<Page> {
        let pages = self.pages.iter().map(|page| Page {
            title: Some(text::clean_line(&page.title)).filter(|t| !t.is_empty()),
            fields: page.fields.iter().map(clean).collect(),
        });
        pages
            .filter(|p| p.title.is_some() || !p.fields.is_empty())
            .collect()
    }

    /// The form as it would be asked, never stored.
    pub fn form(&self) -> Form {
        Form {
            version: 0,
            pages: self.pages(),
        }
    }
}

/// Does a field of that kind have choices?
pub fn has_choices(kind: KindCode) -> bool {
    matches!(kind, KindCode::One | KindCode::Many)
}

/// A field as it would be asked.
pub(super) fn clean(raw: &WireField) -> Field {
    let choice = |c: &Choice| Choice {
        key: text::clean_line(&c.key),
        name: text::clean_line(&c.name),
    };
    let clause = |c: &Clause| Clause {
        field: c.field.trim().to_owned(),
        equal: c.equal,
        value: text::clean(&c.value),
    };
    let condition = |c: &Condition| Condition {
        all: c.all,
        clauses: c.clauses.iter().map(clause).collect(),
    };
    let kept = raw.condition.as_ref().filter(|c| !c.clauses.is_empty());
    Field {
        code: raw.code.trim().to_owned(),
        text: text::clean(&raw.text),
        help: raw
            .help
            .as_deref()
            .map(text::clean)
            .filter(|h| !h.is_empty()),
        required: raw.required && raw.kind != KindCode::Notice,
        kind: raw.kind.with(raw.choices.iter().map(choice).collect()),
        condition: kept.map(condition),
    }
}

object!(FormDraft {
    needs: pages;
});

object!(DraftPage {
    needs: title, fields;
});
