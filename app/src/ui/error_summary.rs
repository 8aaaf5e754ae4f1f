//! Everything wrong with a form, at its top: takes the focus, each line leads to its field (GOV.UK's pattern).

use super::{document, field_id};
use crate::{i18n, t};
use leptos::prelude::*;
use stoa_domain::FieldErrors;

/// A line of the summary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorLine {
    /// The field's name; empty: it concerns the form as a whole.
    pub field: String,
    pub words: String,
}

impl ErrorLine {
    /// The lines of field errors in the catalogue's words.
    pub fn all(errors: &FieldErrors) -> Vec<Self> {
        errors
            .0
            .iter()
            .map(|e| Self {
                field: e.field.clone(),
                words: i18n::field_error(e),
            })
            .collect()
    }

    /// A line about the form as a whole, by an error's code.
    pub fn whole(code: &str) -> Self {
        Self {
            field: String::new(),
            words: i18n::error(code),
        }
    }
}

/// Shown while there are errors. Each new set of errors takes the focus again.
#[component]
pub fn ErrorSummary(#[prop(into)] errors: Signal<Vec<ErrorLine>>) -> impl IntoView {
    Effect::new(move |_| {
        if !errors.read().is_empty() {
            request_animation_frame(|| document::focus(".error-summary", true));
        }
    });
    move || {
        let lines = errors.get();
        (!lines.is_empty()).then(|| {
            view! {
                <div class="error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary-title">
                    <h2 id="error-summary-title">{t!("ui-error-summary")}</h2>
                    <ul>{lines.into_iter().map(line).collect_view()}</ul>
                </div>
            }
        })
    }
}

fn line(line: ErrorLine) -> AnyView {
    if line.field.is_empty() {
        return view! { <li>{line.words}</li> }.into_any();
    }
    let field = line.field.clone();
    let go = move |e: leptos::ev::MouseEvent| {
        e.prevent_default();
        document::focus_field(&field);
    };
    view! { <li><a href=format!("#{}", field_id(&line.field)) on:click=go>{line.words}</a></li> }
        .into_any()
}
