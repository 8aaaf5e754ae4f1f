//! `/desk/admin/areas/{kind}`: the areas of a kind as they are, the form for a file of new ones, and what those would be.

use super::area_map::picture;
use super::areas_page::{PAGE, kind_words};
use super::editing::Editing;
use super::frame::{AdminPage, table};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::casework::form::{Controls, said};
use crate::requests::routing::trouble;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::Response;
use http::StatusCode;
use stoa_domain::configuration::Kind;
use stoa_service::Arg;
use stoa_service::site::areas::{self, MAX_AREAS, MAX_FILE_MIB, Shape, Uploaded};

/// The page.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    Path(kind): Path<String>,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let done = trouble(words, &query, "areas-saved");
    shown(&app, &reader, &kind, "name", &done, &[], Editing::default()).await
}

/// The page with its form. `properties`: those the file's features have, where the name was not among them.
pub async fn shown(
    app: &AppState,
    reader: &Reader,
    kind: &str,
    property: &str,
    done: &str,
    properties: &[String],
    editing: Editing,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let kinds = areas::area_kinds(&app.portal, &reader.actor).await?;
    if !kinds.iter().any(|k| k.code == kind) {
        return Err(Problem::not_found());
    }
    let now = stoa_service::site::shapes(&app.portal, kind).await?;
    let drawn: Vec<(&str, &Shape)> = now.iter().map(|(name, s)| (name.as_str(), s)).collect();
    let label = words.raw("areas-now", &[("n", Arg::Number(now.len() as f64))]);
    let names: String = now
        .iter()
        .map(|(name, _)| format!("<li><bdi>{}</bdi></li>", escape(name)))
        .collect();
    let main = format!(
        "{done}{}{}<section class=\"section stack\"><h2 id=\"now\">{}</h2>{}<ul class=\"columns\">{names}</ul></section>",
        editing.top(words),
        form(words, kind, property, properties, &editing),
        escape(&label),
        picture(&label, &[], &drawn),
    );
    let page = AdminPage {
        app,
        reader,
        title: kind_words(words, kind),
        main,
        of: Some((Kind::Areas, kind)),
        above: Some((PAGE, "admin-page-areas")),
        scripts: &[],
    };
    page.answer(editing.status()).await
}

fn form(
    words: Words<'_>,
    kind: &str,
    property: &str,
    properties: &[String],
    editing: &Editing,
) -> String {
    let wrong = editing.errors.0.iter().filter(|e| e.field == "file");
    let wrong: Vec<String> = wrong.map(|e| escape(&said(words, e))).collect();
    let (described, wrong) = match wrong.is_empty() {
        true => ("", String::new()),
        false => (
            " aria-invalid=\"true\" aria-describedby=\"areas-file-error areas-file-hint\"",
            format!(
                "<ul class=\"field-error\" id=\"areas-file-error\"><li>{}</li></ul>",
                wrong.join("</li><li>")
            ),
        ),
    };
    let described = match described {
        "" => " aria-describedby=\"areas-file-hint\"",
        both => both,
    };
    let there = match properties.is_empty() {
        true => String::new(),
        false => format!(
            "<p class=\"hint\">{} <bdi>{}</bdi></p>",
            words.say("areas-properties"),
            escape(&properties.join(", "))
        ),
    };
    let controls = Controls {
        words,
        errors: &editing.errors,
        id: "areas",
    };
    format!(
        "<form method=\"post\" action=\"/do/admin/areas-look\" enctype=\"multipart/form-data\" class=\"panel stack\">\
         <h2 class=\"h3\">{}</h2><p>{}</p><input type=\"hidden\" name=\"kind\" value=\"{}\">\
         <div class=\"field\"><label for=\"areas-file\">{}</label><p class=\"hint\" id=\"areas-file-hint\">{}</p>{wrong}\
         <input type=\"file\" id=\"areas-file\" name=\"file\" accept=\".geojson,.json,application/geo+json,application/json\" required{described}></div>\
         {}{there}<div class=\"actions\"><button class=\"button primary\">{}</button></div></form>",
        words.say("areas-new"),
        words.say("areas-cases"),
        escape(kind),
        words.say("areas-file"),
        words.with(
            "areas-file-hint",
            &[
                ("n", Arg::Number(MAX_AREAS as f64)),
                ("mb", Arg::Number(MAX_FILE_MIB as f64))
            ]
        ),
        controls.line(
            "property",
            "areas-property",
            property,
            "maxlength=\"80\" dir=\"ltr\""
        ),
        words.say("areas-look"),
    )
}

/// What a file would make of the areas, with the button that does it. `overtaken`: somebody changed them meanwhile.
pub async fn preview(
    app: &AppState,
    reader: &Reader,
    kind: &str,
    property: &str,
    uploaded: &Uploaded,
    overtaken: bool,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let (status, top) = match overtaken {
        true => (
            StatusCode::CONFLICT,
            crate::requests::moderation::frame::notice(
                "warning",
                &words.raw("areas-overtaken", &[]),
            ),
        ),
        false => (StatusCode::OK, String::new()),
    };
    let what = &uploaded.preview;
    let drawn: Vec<(&str, &Shape)> = what
        .areas
        .iter()
        .map(|a| (a.name.as_str(), &a.shape))
        .collect();
    let label = words.raw("areas-picture", &[("n", Arg::Number(drawn.len() as f64))]);
    let main = format!(
        "{top}<p class=\"lede\">{}</p><p>{}</p>{}<p class=\"meta\">{}</p>{}{}{}",
        words.say("areas-preview-lede"),
        words.say("areas-cases"),
        picture(&label, &what.old, &drawn),
        escape(&label),
        rows(words, uploaded),
        gone(words, uploaded),
        yes(words, kind, property, uploaded),
    );
    let page = AdminPage {
        app,
        reader,
        title: words.raw("areas-preview", &[("kind", kind_words(words, kind).into())]),
        main,
        of: None,
        above: Some((PAGE, "admin-page-areas")),
        scripts: &[],
    };
    page.answer(status).await
}

fn rows(words: Words<'_>, uploaded: &Uploaded) -> String {
    let number = |n: u64| words.with("areas-number", &[("n", Arg::Number(n as f64))]);
    let what = &uploaded.preview;
    let rows = what.areas.iter().map(|area| {
        let new = match area.is_new {
            true => words.say("areas-is-new"),
            false => String::new(),
        };
        format!(
            "<tr><th scope=\"row\"><bdi>{}</bdi></th><td class=\"number\">{:.2}</td><td class=\"number\">{}</td><td>{new}</td></tr>",
            escape(&area.name),
            area.km2,
            number(area.requests),
        )
    });
    let nowhere = format!(
        "<tr id=\"nowhere\"><th scope=\"row\">{}</th><td></td><td class=\"number\">{}</td><td></td></tr>",
        words.say("areas-nowhere"),
        number(what.nowhere),
    );
    let rows: String = rows.chain(std::iter::once(nowhere)).collect();
    let head = ["areas-name", "areas-km2", "areas-requests", "areas-note"];
    table(words, "would-be", "areas-would-be", &head, &rows)
}

fn gone(words: Words<'_>, uploaded: &Uploaded) -> String {
    let list = |id: &str, key: &str, all: &[String]| match all.is_empty() {
        true => String::new(),
        false => format!(
            "<div class=\"notice warning\" id=\"{id}\"><p>{} <bdi>{}</bdi></p></div>",
            words.say(key),
            escape(&all.join(", "))
        ),
    };
    let what = &uploaded.preview;
    format!(
        "{}{}",
        list("gone", "areas-gone", &what.gone),
        list("rules", "areas-rules", &what.rules)
    )
}

fn yes(words: Words<'_>, kind: &str, property: &str, uploaded: &Uploaded) -> String {
    let hidden: String = [
        ("kind", kind),
        ("property", property),
        ("file", uploaded.file.as_str()),
        ("seen", uploaded.seen.as_str()),
    ]
    .map(|(name, value)| {
        format!(
            "<input type=\"hidden\" name=\"{name}\" value=\"{}\">",
            escape(value)
        )
    })
    .concat();
    format!(
        "<form method=\"post\" action=\"/do/admin/areas\" class=\"actions\">{hidden}\
         <button class=\"button primary\">{}</button><a class=\"button quiet\" href=\"{PAGE}/{}\">{}</a></form>",
        words.say("areas-save"),
        escape(kind),
        words.say("areas-cancel"),
    )
}
