//! `/desk/admin/history/{id}/values`: what each word of the file's statuses, endings and services means here, and in how many
//! rows it stands.

use super::{address, fields, list_page::BACK, named};
use crate::configuration::frame::AdminPage;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::casework::desk_page::verdict;
use crate::requests::moderation::frame::notice;
use crate::requests::routing::options;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::Response;
use http::StatusCode;
use stoa_domain::FieldErrors;
use stoa_domain::requests::Status;
use stoa_domain::requests::history::{Act, CHOICES, Field};
use stoa_service::requests::history::{self, Screen, Values};
use uuid::Uuid;

/// The page.
pub async fn page(
    State(app): State<AppState>,
    Path(id): Path<String>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let screen = history::screen(&app.portal, &reader.actor, named(Some(&id))?).await?;
    let m = &screen.record.mapping;
    let saved = Values {
        statuses: m.statuses.values().copied().collect(),
        outcomes: m.outcomes.values().copied().collect(),
        services: m.services.values().cloned().collect(),
    };
    let top = verdict(words, &query);
    render(
        &app,
        &reader,
        &screen,
        &saved,
        &FieldErrors::default(),
        &top,
        StatusCode::OK,
    )
    .await
}

/// The page with what was chosen, and why it is shown again.
pub async fn again(
    app: &AppState,
    reader: &Reader,
    id: Uuid,
    typed: &Values,
    errors: &FieldErrors,
    why: &str,
    status: StatusCode,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let screen = history::screen(&app.portal, &reader.actor, id).await?;
    let top = notice("error", &words.raw(why, &[]));
    render(app, reader, &screen, typed, errors, &top, status).await
}

async fn render(
    app: &AppState,
    reader: &Reader,
    screen: &Screen,
    typed: &Values,
    errors: &FieldErrors,
    top: &str,
    status: StatusCode,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let form = match screen.view.state.after(Act::Map) {
        None => format!("<p class=\"empty\">{}</p>", words.say("history-not-now")),
        Some(_) => format!(
            "<form method=\"post\" action=\"/do/admin/history-values\" class=\"stack\"><input type=\"hidden\" name=\"id\" value=\"{}\">\
             <input type=\"hidden\" name=\"seen\" value=\"{}\">{}{}{}\
             <div class=\"actions\"><button class=\"button primary\">{}</button><a class=\"button quiet\" href=\"{}/columns\">{}</a></div></form>",
            screen.view.id,
            screen.view.version,
            statuses(words, screen, typed),
            outcomes(words, screen, typed),
            services(words, screen, typed, errors),
            words.say("history-values-keep"),
            address(screen.view.id),
            words.say("history-to-columns"),
        ),
    };
    let main = format!(
        "{top}<p class=\"lede\">{}</p>{form}",
        words.say("history-values-lede")
    );
    let page = AdminPage {
        app,
        reader,
        title: words.raw(
            "history-values-title",
            &[("source", screen.view.source.as_str().into())],
        ),
        main,
        of: None,
        above: Some(BACK),
        scripts: &[],
    };
    page.answer(status).await
}

/// The words of a status of ours.
// catalogue: status-*
fn status(words: Words<'_>, status: Status) -> String {
    words.raw(&format!("status-{}", status.code().replace('_', "-")), &[])
}

fn statuses(words: Words<'_>, screen: &Screen, typed: &Values) -> String {
    let keys = screen.record.mapping.statuses.keys();
    let chosen = keys
        .zip(&typed.statuses)
        .map(|(value, s)| (value.as_str(), s.code().to_owned()));
    let choices: Vec<(&str, String)> = CHOICES
        .iter()
        .map(|s| (s.code(), status(words, *s)))
        .collect();
    table(
        words,
        screen,
        Field::Status,
        "status",
        chosen.collect(),
        &choices,
    )
}

fn outcomes(words: Words<'_>, screen: &Screen, typed: &Values) -> String {
    let keys = screen.record.mapping.outcomes.keys();
    let chosen = keys
        .zip(&typed.outcomes)
        .map(|(value, s)| (value.as_str(), s.map_or("", Status::code).to_owned()));
    let mut choices = vec![("", words.raw("history-as-status", &[]))];
    let closed = CHOICES.iter().filter(|s| !s.is_open());
    choices.extend(closed.map(|s| (s.code(), status(words, *s))));
    table(
        words,
        screen,
        Field::Outcome,
        "outcome",
        chosen.collect(),
        &choices,
    )
}

fn services(words: Words<'_>, screen: &Screen, typed: &Values, errors: &FieldErrors) -> String {
    let keys = screen.record.mapping.services.keys();
    let chosen = keys
        .zip(&typed.services)
        .map(|(value, s)| (value.as_str(), s.clone().unwrap_or_default()));
    let mut choices = vec![("", words.raw("history-leave-out", &[]))];
    choices.extend(
        screen
            .services
            .iter()
            .map(|s| (s.code.as_str(), s.name.clone())),
    );
    let (error, _) = fields::error(words, errors, "services", "services");
    format!(
        "{error}{}",
        table(
            words,
            screen,
            Field::Service,
            "service",
            chosen.collect(),
            &choices
        )
    )
}

/// Each value with the rows it stands in and what it means; the most used first. The control's number is the value's place in
/// the mapping.
// catalogue: history-field-*
fn table(
    words: Words<'_>,
    screen: &Screen,
    field: Field,
    name: &str,
    chosen: Vec<(&str, String)>,
    choices: &[(&str, String)],
) -> String {
    if chosen.is_empty() {
        return String::new();
    }
    let column = screen.record.mapping.columns.get(&field);
    let column = column.and_then(|n| screen.record.profile.column(*n));
    let count = |value: &str| {
        column
            .and_then(|c| c.values.as_ref()?.get(value).copied())
            .unwrap_or(0)
    };
    let mut rows: Vec<(usize, &str, String, u64)> = chosen
        .into_iter()
        .enumerate()
        .map(|(n, (value, code))| (n, value, code, count(value)))
        .collect();
    rows.sort_by(|a, b| b.3.cmp(&a.3).then(a.0.cmp(&b.0)));
    let row = |(n, value, code, count): &(usize, &str, String, u64)| {
        let shown = match value.is_empty() {
            true => format!("<em>{}</em>", words.say("history-empty-value")),
            false => format!("<bdi>{}</bdi>", escape(value)),
        };
        let all = choices.iter().map(|(code, words)| (*code, words.clone()));
        format!(
            "<tr><th scope=\"row\" id=\"{name}-{n}-value\">{shown}</th><td class=\"number\">{count}</td>\
             <td><select name=\"{name}-{n}\" aria-labelledby=\"{name}-{n}-value\">{}</select></td></tr>",
            options(all, &|option| option == code),
        )
    };
    let rows: String = rows.iter().map(row).collect();
    format!(
        "<section class=\"section\"><h2 id=\"{name}\">{}</h2><div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{name}\">\
         <table class=\"table\"><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\
         <tbody>{rows}</tbody></table></div></section>",
        words.say(&format!("history-field-{}", field.code())),
        words.say("history-value"),
        words.say("history-rows"),
        words.say("history-means"),
    )
}
