//! How far something is.

use crate::i18n;
use leptos::prelude::*;

/// A labelled progress bar; `done` is 0..=1.
#[component]
pub fn ProgressBar(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] done: Signal<f64>,
) -> impl IntoView {
    let percent = move || (done.get() * 100.0).clamp(0.0, 100.0).round();
    let words = move || format!("{}%", i18n::number(percent()));
    view! {
        <div class="progress">
            <label>
                <span>{label}</span>
                <progress max="100" value=move || percent().to_string()>{words}</progress>
            </label>
            <span class="progress-value" aria-hidden="true">{words}</span>
        </div>
    }
}
