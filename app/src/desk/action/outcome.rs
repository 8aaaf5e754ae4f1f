//! What became of an action, and how it is said.

use super::Verb;
use crate::ui::{Notice, NoticeKind, Timeline, here};
use crate::{i18n, routes, t};
use leptos::prelude::*;
use stoa_domain::FieldErrors;
use stoa_domain::requests::{ActivityView, Status};

/// Where an action stands.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Outcome {
    #[default]
    Idle,
    /// Under way.
    Busy,
    Done(Verb),
    Failed(Failure),
}

/// Why it was not done.
#[derive(Debug, Clone, PartialEq)]
pub enum Failure {
    /// What was typed does not fit.
    Fields(FieldErrors),
    /// The case changed since it was seen: by these entries.
    Stale(Vec<ActivityView>),
    /// The status has moved on, and the move is not possible from where it is.
    Moved(Status),
    /// The session has ended.
    SignedOut,
    /// Any other error, by its code.
    Other(String),
}

impl Outcome {
    /// Is it under way?
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Busy)
    }

    /// The words for what is wrong with a field, if anything is.
    pub fn error_of(&self, field: &str) -> Option<String> {
        match self {
            Self::Failed(Failure::Fields(errors)) => errors.of(field).map(i18n::field_error),
            _ => None,
        }
    }
}

impl Failure {
    /// The reason in words.
    pub fn words(&self) -> String {
        match self {
            Self::Fields(errors) => {
                let all: Vec<String> = errors.0.iter().map(i18n::field_error).collect();
                t!("desk-failed", reason = all.join(" · "))
            }
            Self::Stale(_) => t!("desk-failed-stale"),
            Self::Moved(status) => t!("desk-failed-moved", status = i18n::status(*status)),
            Self::SignedOut => t!("desk-failed-signed-out"),
            Self::Other(code) => t!("desk-failed", reason = i18n::error(code)),
        }
    }
}

/// The outcome in words, beside the form. (Whoever sets it says it aloud: the form may be gone by then.)
#[component]
pub fn Verdict(#[prop(into)] outcome: Signal<Outcome>) -> impl IntoView {
    let words = move || match outcome.get() {
        Outcome::Idle | Outcome::Busy => ().into_any(),
        Outcome::Done(verb) => {
            view! { <Notice kind=NoticeKind::Success title=verb.done()/> }.into_any()
        }
        Outcome::Failed(failure) => failed(failure),
    };
    view! { <div class="verdict">{words}</div> }.into_any()
}

fn failed(failure: Failure) -> AnyView {
    let title = failure.words();
    let kind = match failure {
        Failure::Stale(_) | Failure::Moved(_) | Failure::SignedOut => NoticeKind::Warning,
        Failure::Fields(_) | Failure::Other(_) => NoticeKind::Error,
    };
    let more = match failure {
        Failure::Stale(changed) if !changed.is_empty() => view! {
            <p>{t!("desk-changed-heading")}</p>
            <Timeline items=changed/>
        }
        .into_any(),
        Failure::SignedOut => view! {
            <p><a href=routes::sign_in(&here()) target="_blank" rel="external noopener">{t!("desk-sign-in-again")}</a></p>
        }
        .into_any(),
        _ => ().into_any(),
    };
    view! { <Notice kind title>{more}</Notice> }.into_any()
}
