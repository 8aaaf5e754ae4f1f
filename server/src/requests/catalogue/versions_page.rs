//! `/desk/admin/services/{code}/versions`: every version of a service's questions, and what changed between two (`from`, `to`).

use super::book_page::PAGE;
use super::described::{choices, condition, kind};
use crate::configuration::frame::AdminPage;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::routing::options;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::Response;
use http::StatusCode;
use stoa_domain::configuration::Kind;
use stoa_domain::form::{Field, FieldChange, Form, Part};
use stoa_service::Arg;
use stoa_service::requests::catalogue::{self, FormVersionView};

/// The page; without `from` and `to` the newest beside the one before.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    Path(code): Path<String>,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let all = catalogue::form_versions(&app.portal, &reader.actor, &code).await?;
    let number = |name: &str| query.read(name, |v| v.parse::<u32>().ok());
    let newest = all.first().map_or(0, |v| v.form.version);
    let to = number("to")?.unwrap_or(newest);
    let from = number("from")?.unwrap_or_else(|| to.saturating_sub(1));
    let find = |version: u32| all.iter().find(|v| v.form.version == version);
    let compared = match (find(from), find(to)) {
        (Some(from), Some(to)) => differences(words, &from.form, &to.form),
        _ => String::new(),
    };
    let address = escape(&code);
    let main = format!(
        "<p><a href=\"{PAGE}/{address}/questions\">{}</a></p><p class=\"lede\">{}</p>{}{}{compared}",
        words.say("builder-questions-title"),
        words.say("builder-versions-lede"),
        list(words, &all),
        choose(words, &address, &all, from, to),
    );
    let page = AdminPage {
        app: &app,
        reader: &reader,
        title: words.raw("builder-versions-title", &[]),
        main,
        of: Some((Kind::Service, code.as_str())),
        above: Some((PAGE, "builder-services-title")),
        scripts: &[],
    };
    page.answer(StatusCode::OK).await
}

fn list(words: Words<'_>, all: &[FormVersionView]) -> String {
    let row = |v: &FormVersionView| {
        let when = match &v.at {
            Some(at) => format!("{} {}", escape(&words.date(at)), at.format("%H:%M")),
            None => words.say("builder-version-loaded"),
        };
        format!(
            "<tr><th scope=\"row\">{}</th><td>{when}</td><td><bdi>{}</bdi></td><td class=\"number\">{}</td></tr>",
            v.form.version,
            escape(v.by.as_deref().unwrap_or("–")),
            v.form.fields().count(),
        )
    };
    let rows: String = all.iter().map(row).collect();
    // catalogue: builder-version-*
    let head: String = ["number", "at", "by", "questions"]
        .map(|c| {
            format!(
                "<th scope=\"col\">{}</th>",
                words.say(&format!("builder-version-{c}"))
            )
        })
        .concat();
    format!(
        "<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"{}\"><table class=\"table\" id=\"versions\">\
         <thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>",
        words.say("builder-versions-title"),
    )
}

fn choose(words: Words<'_>, code: &str, all: &[FormVersionView], from: u32, to: u32) -> String {
    if all.len() < 2 {
        return String::new();
    }
    let numbers: Vec<String> = all.iter().map(|v| v.form.version.to_string()).collect();
    let select = |name: &str, chosen: u32| {
        let chosen = chosen.to_string();
        let all = numbers.iter().map(|n| (n.as_str(), n.clone()));
        format!(
            "<div class=\"field\"><label for=\"f-{name}\">{}</label><select id=\"f-{name}\" name=\"{name}\" class=\"w-5\">{}</select></div>",
            words.say(&format!("builder-compare-{name}")),
            options(all, &|n| n == chosen),
        )
    };
    // catalogue: builder-compare-*
    format!(
        "<form method=\"get\" action=\"{PAGE}/{code}/versions\" class=\"cluster end-line\">{}{}<button class=\"button\">{}</button></form>",
        select("from", from),
        select("to", to),
        words.say("builder-compare"),
    )
}

fn differences(words: Words<'_>, from: &Form, to: &Form) -> String {
    let args: [(&str, Arg); 2] = [
        ("from", Arg::Number(f64::from(from.version))),
        ("to", Arg::Number(f64::from(to.version))),
    ];
    let title = words.with("builder-changed", &args);
    let changes = to.since(from);
    if changes.is_empty() {
        return format!(
            "<section class=\"section\" id=\"changes\"><h2>{title}</h2><p>{}</p></section>",
            words.say("builder-changed-nothing")
        );
    }
    let items: String = changes.iter().map(|c| item(words, from, to, c)).collect();
    format!(
        "<section class=\"section\" id=\"changes\"><h2>{title}</h2><ul class=\"plain-list\">{items}</ul></section>"
    )
}

fn item(words: Words<'_>, from: &Form, to: &Form, change: &FieldChange<'_>) -> String {
    let (key, field) = match (change.before, change.after) {
        (None, Some(new)) => ("builder-changed-new", new),
        (Some(gone), None) => ("builder-changed-gone", gone),
        (_, Some(now)) => ("builder-changed-other", now),
        (None, None) => return String::new(),
    };
    let parts: String = match (change.before, change.after) {
        (Some(before), Some(after)) => change
            .parts
            .iter()
            .map(|part| row(words, (from, before), (to, after), *part))
            .collect(),
        _ => String::new(),
    };
    let parts = match parts.is_empty() {
        true => parts,
        false => format!("<dl class=\"facts compact\">{parts}</dl>"),
    };
    format!(
        "<li class=\"panel\"><p><span class=\"tag\">{}</span> <strong><bdi>{}</bdi></strong></p>{parts}</li>",
        words.say(key),
        escape(&field.text),
    )
}

fn row(words: Words<'_>, before: (&Form, &Field), after: (&Form, &Field), part: Part) -> String {
    // catalogue: builder-part-*
    let name = words.say(&format!("builder-part-{}", part.code()));
    if part == Part::Order {
        return format!(
            "<div><dt>{name}</dt><dd>{}</dd></div>",
            words.say("builder-part-moved")
        );
    }
    let said = |(form, field): (&Form, &Field)| match part {
        Part::Text => escape(&field.text),
        Part::Help => escape(field.help.as_deref().unwrap_or("–")),
        Part::Kind => escape(&kind(words, field.kind.code())),
        Part::Required => match field.required {
            true => words.say("builder-must"),
            false => words.say("builder-may"),
        },
        Part::Choices => escape(&choices(field)),
        Part::Condition => {
            let fields: Vec<&Field> = form.fields().collect();
            condition(words, &fields, field.condition.as_ref())
        }
        Part::Page | Part::Order => escape(form.title_over(&field.code).unwrap_or("–")),
    };
    format!(
        "<div><dt>{name}</dt><dd><del><bdi>{}</bdi></del> → <ins><bdi>{}</bdi></ins></dd></div>",
        said(before),
        said(after)
    )
}
