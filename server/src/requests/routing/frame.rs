//! What the pages of routing share: the desk's frame, what went wrong, lists to choose from.

use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::moderation::frame::{framed, notice};
use crate::site::frame::{self, Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::response::{IntoResponse, Response};
use http::header;
use stoa_app::desk_nav_markup;
use stoa_domain::FieldErrors;
use stoa_service::Arg;

/// A page of the desk; `here`: its address, as the desk's navigation knows it.
pub async fn desk_page(
    app: &AppState,
    reader: &Reader,
    here: &'static str,
    title: &str,
    markup: &str,
) -> Result<Response, Problem> {
    let visit = frame::visit(app, reader).await?;
    let nav = desk_nav_markup(&visit, here);
    let page = framed(app, reader, &nav, title, markup).await?;
    Ok(([(header::CACHE_CONTROL, "private, no-store")], page).into_response())
}

/// What went wrong, or what was done, with the form that sent its reader back here.
// catalogue: error-*
pub fn trouble(words: Words<'_>, query: &Query, done: &str) -> String {
    if let Some(code) = query.get("error") {
        let said = words.raw(&format!("error-{code}"), &[("n", Arg::Number(0.0))]);
        let said = match said.starts_with("error-") {
            true => words.raw("error-internal", &[]),
            false => said,
        };
        return notice("error", &said);
    }
    match query.get("done") {
        Some(_) => notice("success", &words.raw(done, &[])),
        None => String::new(),
    }
}

/// The errors of a field as they stand below it.
// catalogue: error-*
pub fn errors_of(words: Words<'_>, errors: &FieldErrors, field: &str) -> String {
    let Some(error) = errors.of(field) else {
        return String::new();
    };
    let n = error.n.unwrap_or(0) as f64;
    let said = words.with(&format!("error-{}", error.code), &[("n", Arg::Number(n))]);
    format!("<p class=\"field-error\" id=\"{field}-error\">{said}</p>")
}

/// The choices of a list: value and words; those chosen are marked.
pub fn options<'a>(
    all: impl IntoIterator<Item = (&'a str, String)>,
    chosen: &dyn Fn(&str) -> bool,
) -> String {
    let option = |(value, words): (&str, String)| {
        let selected = if chosen(value) { " selected" } else { "" };
        format!(
            "<option value=\"{}\"{selected}>{}</option>",
            escape(value),
            escape(&words)
        )
    };
    all.into_iter().map(option).collect()
}
