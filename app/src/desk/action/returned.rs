//! What the address says after a form was sent without scripting: done, or the error and what was typed.

use super::{Failure, Outcome, Verb};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use stoa_domain::FieldErrors;

/// The answer to a form, read from `?done=<verb>` or `?form=<verb>&error=<code>&field=<name>&<name>=…`.
#[derive(Debug, Clone, Default)]
pub struct Returned(Vec<(String, String)>);

impl Returned {
    /// Of this page, as it was opened.
    pub fn of_page() -> Self {
        let query = use_query_map().get_untracked();
        Self(
            query
                .into_iter()
                .map(|(n, v)| (n.into_owned(), v))
                .collect(),
        )
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .rfind(|(n, v)| n == name && !v.is_empty())
            .map(|(_, v)| v.as_str())
    }

    /// Is it this form that was sent?
    pub fn is(&self, verb: Verb) -> bool {
        self.get("form").or(self.get("done")) == Some(verb.code())
    }

    /// What became of this form.
    pub fn outcome(&self, verb: Verb) -> Outcome {
        if !self.is(verb) {
            return Outcome::Idle;
        }
        match (self.get("error"), self.get("field")) {
            (Some("invalid"), Some(field)) => {
                Outcome::Failed(Failure::Fields(FieldErrors::one(field, "required")))
            }
            (Some(code), Some(field)) if !code.starts_with("conflict") => {
                Outcome::Failed(Failure::Fields(FieldErrors::one(field, code)))
            }
            (Some("conflict-stale"), _) => Outcome::Failed(Failure::Stale(Vec::new())),
            (Some(code), _) => Outcome::Failed(Failure::Other(code.to_owned())),
            (None, _) if self.get("done").is_some() => Outcome::Done(verb),
            (None, _) => Outcome::Idle,
        }
    }

    /// What was typed into a field of this form, where it was sent back.
    pub fn typed(&self, verb: Verb, name: &str) -> Option<String> {
        self.get(name)
            .filter(|_| self.is(verb) && self.get("error").is_some())
            .map(str::to_owned)
    }
}
