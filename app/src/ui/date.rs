//! `<time>`: a date for people and for machines.

use crate::i18n;
use chrono::FixedOffset;
use leptos::prelude::*;

/// A date: `May 3, 2026`.
#[component]
pub fn Date(at: chrono::DateTime<FixedOffset>) -> impl IntoView {
    view! { <time datetime=at.to_rfc3339()>{i18n::date(&at)}</time> }
}

/// A date with its time: `May 3, 2026, 2:10 PM`.
#[component]
pub fn DateTime(at: chrono::DateTime<FixedOffset>) -> impl IntoView {
    view! { <time datetime=at.to_rfc3339()>{i18n::date_time(&at)}</time> }
}
