//! `/desk/templates`: the canned words for the public, in every language.

use super::desk_page::{DeskPage, verdict};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use stoa_domain::Locale;
use stoa_domain::requests::Event;
use stoa_domain::requests::template::TemplateView;
use stoa_service::requests;

/// Where they are kept.
pub const PAGE: &str = "/desk/templates";

/// The list.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let all = requests::all_templates(&app.portal, &reader.actor).await?;
    let lists: String = Locale::ALL
        .into_iter()
        .map(|l| list(words, l, &all))
        .collect();
    let main = format!(
        "{}<p class=\"lede\">{}</p><p><a class=\"button\" href=\"{PAGE}/new\">{}</a></p>{lists}",
        verdict(words, &query),
        words.say("casework-templates-lede"),
        words.say("casework-template-add"),
    );
    let title = words.raw("casework-templates-title", &[]);
    let page = DeskPage {
        app: &app,
        reader: &reader,
        here: PAGE,
        title,
        main,
        scripts: &[],
    };
    page.answer(StatusCode::OK).await
}

/// The templates of a language.
fn list(words: Words<'_>, locale: Locale, all: &[TemplateView]) -> String {
    let rows: String = all
        .iter()
        .filter(|t| t.locale == locale)
        .map(|t| row(words, t))
        .collect();
    if rows.is_empty() {
        return String::new();
    }
    let tag = locale.tag();
    let head = ["name", "event", "service", "text"].map(|column| {
        format!(
            "<th scope=\"col\">{}</th>",
            words.say(&format!("casework-template-{column}"))
        )
    });
    format!(
        "<section class=\"section\"><h2 id=\"in-{tag}\"><bdi lang=\"{tag}\">{}</bdi></h2>\
         <div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-labelledby=\"in-{tag}\"><table class=\"table stacked\">\
         <thead><tr>{}</tr></thead><tbody>{rows}</tbody></table></div></section>",
        locale.endonym(),
        head.concat(),
    )
}

fn row(words: Words<'_>, t: &TemplateView) -> String {
    let retired = match t.retired {
        true => format!(
            " <span class=\"tag\">{}</span>",
            words.say("casework-template-retired")
        ),
        false => String::new(),
    };
    let service = match &t.service_name {
        Some(name) => escape(name),
        None => words.say("casework-template-every-service"),
    };
    let excerpt: String = t.text.chars().take(120).collect();
    let cell = |label: &str, markup: &str| {
        format!(
            "<td data-label=\"{}\">{markup}</td>",
            words.say(&format!("casework-template-{label}"))
        )
    };
    format!(
        "<tr><th scope=\"row\"><a href=\"{PAGE}/{}\"><bdi>{}</bdi></a>{retired}</th>{}{}{}</tr>",
        t.id,
        escape(&t.name),
        cell("event", &escape(&event_words(words, t.event))),
        cell("service", &service),
        cell(
            "text",
            &format!(
                "<bdi lang=\"{}\">{}</bdi>",
                t.locale.tag(),
                escape(&excerpt)
            )
        ),
    )
}

/// A move in words, or that it goes with any.
// catalogue: event-*
pub fn event_words(words: Words<'_>, event: Option<Event>) -> String {
    match event {
        Some(event) => words.raw(&format!("event-{}", event.code().replace('_', "-")), &[]),
        None => words.raw("casework-template-any-event", &[]),
    }
}
