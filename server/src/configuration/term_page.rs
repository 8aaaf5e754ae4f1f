//! `/desk/admin/terms/edit`: what one service promises (`service`), or all of them at once (without); with the date that a case
//! opened now would be promised.

use super::editing::Editing;
use super::frame::AdminPage;
use super::target;
use super::terms_page::{PAGE, calendar_name, date, within};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::casework::form::Controls;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, FixedOffset};
use std::collections::BTreeMap;
use stoa_domain::configuration::Kind;
use stoa_service::configuration::{self, Later, Promised, Terms};
use stoa_service::requests::catalogue;

/// How many services are named in a preview of all.
const NAMED: usize = 20;

/// What one service's terms, or all of them, are by their services' codes.
pub type Rows = BTreeMap<String, Terms>;

/// The page.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let code = query.get("service").unwrap_or_default();
    let (rows, seen) = rows(&app, &reader, code).await?;
    let form = Query(rows.get(code).map(pairs).unwrap_or_default());
    shown(&app, &reader, code, &form, None, Editing::of(seen)).await
}

/// The terms as they are, and the name of that state. 404 where there is no such service.
pub async fn rows(app: &AppState, reader: &Reader, code: &str) -> Result<(Rows, String), Problem> {
    let now = configuration::look(&app.portal, &reader.actor, Kind::Terms, code).await?;
    let rows = match code {
        "" => now.as_a()?.unwrap_or_default(),
        code => {
            let terms = now.as_a()?.ok_or_else(Problem::not_found)?;
            Rows::from([(code.to_owned(), terms)])
        }
    };
    Ok((rows, now.seen))
}

/// Terms as the fields of their form.
fn pairs(terms: &Terms) -> Vec<(String, String)> {
    let mut out = target::pairs("response", terms.response);
    out.extend(target::pairs("resolution", terms.resolution));
    out.push(("calendar".to_owned(), terms.calendar.clone()));
    out
}

/// The page with the form as it was typed; `preview`: what it would make of the terms.
pub async fn shown(
    app: &AppState,
    reader: &Reader,
    code: &str,
    form: &Query,
    preview: Option<&Rows>,
    editing: Editing,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let (portal, actor) = (&app.portal, &reader.actor);
    let services = catalogue::list(portal, None).await?.into_iter();
    let names: BTreeMap<String, String> = services.map(|s| (s.code, s.name)).collect();
    let calendars = configuration::calendars(portal, actor).await?;
    let mut codes: Vec<(String, String)> = calendars
        .into_iter()
        .map(|(code, _)| (code.clone(), code))
        .collect();
    let none = match code {
        "" => "admin-terms-as-is",
        _ => "admin-calendar-usual",
    };
    codes.insert(0, (String::new(), words.raw(none, &[])));
    let before = rows(app, reader, code).await?.0;
    let mut planned = String::new();
    for later in before.get(code).into_iter().flat_map(|terms| &terms.later) {
        let from = configuration::local(portal, later.date).await?;
        planned.push_str(&plan(words, &from, later));
    }
    let promises = promises(app, reader, &names, &before, preview).await?;
    let main = format!(
        "{}{}{promises}",
        editing.top(words),
        fields(words, code, form, &codes, &planned, &editing)
    );
    let title = match names.get(code) {
        Some(name) => words.raw("admin-terms-title", &[("name", name.as_str().into())]),
        None => words.raw("admin-terms-every", &[]),
    };
    let page = AdminPage {
        app,
        reader,
        title,
        main,
        of: Some((Kind::Terms, code)),
        above: Some((PAGE, "admin-page-terms")),
        scripts: &[],
    };
    page.answer(editing.status()).await
}

fn fields(
    words: Words<'_>,
    code: &str,
    form: &Query,
    calendars: &[(String, String)],
    planned: &str,
    editing: &Editing,
) -> String {
    let errors = &editing.errors;
    let controls = Controls {
        words,
        errors,
        id: "terms",
    };
    let (lede, hint) = match code {
        "" => ("admin-terms-every-lede", "admin-terms-empty-as-is"),
        _ => ("admin-terms-from-now", "admin-terms-empty-none"),
    };
    let planned = match planned {
        "" => String::new(),
        planned => format!(
            "<div class=\"panel stack tight\" id=\"planned\"><p>{}</p><ul>{planned}</ul><label class=\"choice\">\
             <input type=\"checkbox\" name=\"drop_later\" value=\"1\"> <span>{}</span></label></div>",
            words.say("admin-terms-planned"),
            words.say("admin-terms-drop-planned"),
        ),
    };
    format!(
        "<p class=\"lede\">{}</p><form method=\"post\" action=\"/do/admin/terms\" class=\"stack\">{}\
         <input type=\"hidden\" name=\"service\" value=\"{}\">{}{}{}{planned}<div class=\"actions\">\
         <button class=\"button\" name=\"do\" value=\"preview\">{}</button>\
         <button class=\"button primary\" name=\"do\" value=\"save\">{}</button></div></form>",
        words.say(lede),
        editing.hidden(),
        escape(code),
        target::field(
            words,
            form,
            errors,
            "response",
            "admin-terms-response",
            hint
        ),
        target::field(
            words,
            form,
            errors,
            "resolution",
            "admin-terms-resolution",
            hint
        ),
        controls.choice(
            "calendar",
            "admin-terms-calendar",
            calendars,
            form.get("calendar").unwrap_or_default(),
        ),
        words.say("admin-preview"),
        words.say("admin-save"),
    )
}

/// What is planned, as an entry of a list.
fn plan(words: Words<'_>, from: &DateTime<FixedOffset>, later: &Later) -> String {
    format!(
        "<li>{}: {} · {} · {}</li>",
        escape(&words.date(from)),
        within(words, later.response),
        within(words, later.resolution),
        calendar_name(words, &later.calendar),
    )
}

/// What a case opened now is promised, and what it would be by what was typed.
async fn promises(
    app: &AppState,
    reader: &Reader,
    names: &BTreeMap<String, String>,
    before: &Rows,
    preview: Option<&Rows>,
) -> Result<String, Problem> {
    let words = Words::new(app, reader.locale);
    let after = preview.unwrap_or(before);
    let differ = |(code, terms): &(&String, &Terms)| before.get(*code) != Some(terms);
    // Of all, those alone that change.
    let told: Vec<(&String, &Terms)> = match before.len() {
        1 => after.iter().collect(),
        _ => after.iter().filter(differ).collect(),
    };
    if before.len() > 1 && preview.is_none() {
        return Ok(String::new());
    }
    let named = &told[..told.len().min(NAMED)];
    let old: Vec<Terms> = named
        .iter()
        .filter_map(|(code, _)| before.get(*code).cloned())
        .collect();
    let new: Vec<Terms> = named.iter().map(|(_, terms)| (*terms).clone()).collect();
    let (portal, actor) = (&app.portal, &reader.actor);
    let old = configuration::promised(portal, actor, &old).await?;
    let new = configuration::promised(portal, actor, &new).await?;
    let cell = |p: &Promised| {
        format!(
            "<td>{}</td><td>{}</td>",
            date(words, p.answer.as_ref()),
            date(words, p.work.as_ref())
        )
    };
    let rows: String = named
        .iter()
        .zip(old.iter().zip(&new))
        .map(|((code, _), (old, new))| {
            let name = names.get(*code).map_or(code.as_str(), String::as_str);
            let new = match preview {
                Some(_) => cell(new),
                None => String::new(),
            };
            format!(
                "<tr><th scope=\"row\">{}</th>{}{new}</tr>",
                escape(name),
                cell(old)
            )
        })
        .collect();
    let mut head = vec![
        "admin-terms-service",
        "admin-terms-answer-now",
        "admin-terms-work-now",
    ];
    if preview.is_some() {
        head.extend(["admin-terms-answer-then", "admin-terms-work-then"]);
    }
    let n = stoa_service::Arg::Number(told.len() as f64);
    let counted = match before.len() {
        1 => String::new(),
        _ => format!("<p>{}</p>", words.with("admin-terms-changed", &[("n", n)])),
    };
    Ok(format!(
        "{}{counted}",
        super::frame::table(words, "promised", "admin-terms-promised", &head, &rows)
    ))
}
