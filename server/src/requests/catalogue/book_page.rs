//! `/desk/admin/services`: the whole catalogue in its order; `q` looks for words in it.

use super::controls::{Controls, Label, verdict};
use crate::configuration::frame::AdminPage;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::frame::{Reader, Words, icon};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use stoa_domain::configuration::Kind;
use stoa_domain::{FieldErrors, words};
use stoa_service::Arg;
use stoa_service::requests::catalogue::{self, Book, BookRow};

/// Its address.
pub const PAGE: &str = "/desk/admin/services";

/// The page.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let book = catalogue::book(&app.portal, &reader.actor).await?;
    let sought = query.get("q").unwrap_or_default();
    let main = format!(
        "{}<p class=\"lede\">{}</p><p class=\"actions\"><a class=\"button\" href=\"{PAGE}/new\">{}{}</a></p>{}{}",
        verdict(words, &query),
        words.say("builder-services-lede"),
        icon("plus"),
        words.say("builder-service-add"),
        search(words, sought),
        table(words, &book, sought),
    );
    let page = AdminPage {
        app: &app,
        reader: &reader,
        title: words.raw("builder-services-title", &[]),
        main,
        of: Some((Kind::Order, "")),
        above: None,
        scripts: &[],
    };
    page.answer(StatusCode::OK).await
}

fn search(words: Words<'_>, sought: &str) -> String {
    let none = FieldErrors::default();
    let controls = Controls {
        words,
        errors: &none,
        at: None,
    };
    let field = controls.line(
        Label::of(words, "q", "builder-search"),
        sought,
        "type=\"search\" class=\"w-20\"",
    );
    format!(
        "<form method=\"get\" action=\"{PAGE}\" role=\"search\" class=\"cluster end-line\">{field}\
         <button class=\"button\">{}</button></form>",
        words.say("builder-search-go")
    )
}

/// Has a service every word that is sought?
fn fits(row: &BookRow, sought: &[String]) -> bool {
    let s = &row.entry.service.summary;
    let all = [&s.code, &s.name, &s.description, &s.category, &s.department];
    let mut all: Vec<String> = all.into_iter().flat_map(|t| words::of(t)).collect();
    all.extend(s.keywords.iter().flat_map(|k| words::of(k)));
    sought.iter().all(|w| all.iter().any(|a| a.starts_with(w)))
}

fn table(words: Words<'_>, book: &Book, sought: &str) -> String {
    let offered = book.rows.iter().filter(|r| !r.entry.retired).count();
    let looked_for = stoa_domain::words::of(sought);
    let found = book.rows.iter().enumerate();
    let found: Vec<(usize, &BookRow)> = found.filter(|(_, r)| fits(r, &looked_for)).collect();
    if found.is_empty() {
        return format!("<p class=\"empty\">{}</p>", words.say("builder-none"));
    }
    let rows: String = found
        .iter()
        .map(|(at, row)| line(words, book, *at, offered, row))
        .collect();
    let head: String = [
        "service",
        "category",
        "department",
        "questions",
        "version",
        "order",
    ]
    .map(|column| format!("<th scope=\"col\">{}</th>", words.say(&column_key(column))))
    .concat();
    format!(
        "<p class=\"meta\" id=\"found\">{}</p><div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-labelledby=\"found\">\
         <table class=\"table stacked\" id=\"services\"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>",
        words.with("builder-found", &[("n", Arg::Number(found.len() as f64))]),
    )
}

// catalogue: builder-column-*
fn column_key(column: &str) -> String {
    format!("builder-column-{column}")
}

fn line(words: Words<'_>, book: &Book, at: usize, offered: usize, row: &BookRow) -> String {
    let s = &row.entry.service.summary;
    let tags: String = [
        (row.entry.retired, "builder-retired"),
        (row.general, "builder-general"),
        (row.draft, "builder-draft"),
    ]
    .into_iter()
    .filter(|(on, _)| *on)
    .map(|(_, key)| format!(" <span class=\"tag\">{}</span>", words.say(key)))
    .collect();
    let cell = |column: &str, markup: &str| {
        format!(
            "<td data-label=\"{}\">{markup}</td>",
            words.say(&column_key(column))
        )
    };
    let code = escape(&s.code);
    format!(
        "<tr id=\"s-{code}\"><th scope=\"row\"><a href=\"{PAGE}/{code}\"><bdi>{}</bdi></a>{tags}<br><code dir=\"ltr\">{code}</code></th>\
         {}{}{}{}{}</tr>",
        escape(&s.name),
        cell("category", &format!("<bdi>{}</bdi>", escape(&s.category))),
        cell(
            "department",
            &format!("<bdi>{}</bdi>", escape(&s.department))
        ),
        cell(
            "questions",
            &format!(
                "<a href=\"{PAGE}/{code}/questions\" aria-label=\"{}\">{}</a>",
                words.with(
                    "builder-questions-of",
                    &[
                        ("name", s.name.as_str().into()),
                        ("n", Arg::Number(row.questions as f64))
                    ]
                ),
                row.questions
            )
        ),
        cell("version", &row.entry.service.form.version.to_string()),
        cell("order", &steps(words, book, at, offered, row)),
    )
}

/// One up, one down.
fn steps(words: Words<'_>, book: &Book, at: usize, offered: usize, row: &BookRow) -> String {
    if row.entry.retired {
        return String::new();
    }
    let s = &row.entry.service.summary;
    let step = |to: &str, key: &str, of: &str, off: bool| {
        format!(
            "<button class=\"button small quiet\" name=\"to\" value=\"{to}\"{} aria-label=\"{}\">{}</button>",
            if off { " disabled" } else { "" },
            words.with(of, &[("name", s.name.as_str().into())]),
            words.say(key),
        )
    };
    format!(
        "<form method=\"post\" action=\"/do/admin/service-move\" class=\"cluster\"><input type=\"hidden\" name=\"code\" value=\"{}\">\
         <input type=\"hidden\" name=\"seen\" value=\"{}\">{}{}</form>",
        escape(&s.code),
        book.seen,
        step("up", "builder-up", "builder-up-of", at == 0),
        step("down", "builder-down", "builder-down-of", at + 1 == offered),
    )
}
