//! `/desk/admin/history/{id}`: how far an import is, what came of it, and what can be done now.

use super::{address, list_page::BACK, named, numbers};
use crate::configuration::frame::{AdminPage, moment};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::casework::desk_page::verdict;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::Response;
use http::StatusCode;
use stoa_domain::requests::Reference;
use stoa_domain::requests::history::{Act, State as Stand};
use stoa_service::Arg;
use stoa_service::requests::history::{self, ImportView};

/// How many of its cases are named.
const CASES: u32 = 20;

/// The page.
pub async fn page(
    State(app): State<AppState>,
    Path(id): Path<String>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let view = history::import(&app.portal, &reader.actor, named(Some(&id))?).await?;
    let cases = match view.made {
        0 => Vec::new(),
        _ => history::made_cases(&app.portal, &reader.actor, view.id, CASES).await?,
    };
    let main = format!(
        "{}{}{}{}{}{}",
        verdict(words, &query),
        stand(words, &view),
        numbers::table(words, &view),
        issues(words, &view),
        actions(words, &view),
        brought(words, &view, &cases),
    );
    let page = AdminPage {
        app: &app,
        reader: &reader,
        title: words.raw(
            "history-import-title",
            &[("source", view.source.as_str().into())],
        ),
        main,
        of: None,
        above: Some(BACK),
        scripts: match view.state.is_working() {
            true => &["/plain/history.js"],
            false => &[],
        },
    };
    page.answer(StatusCode::OK).await
}

/// Where it stands; while the worker is at it, with a bar. Without scripting the page asks again by itself.
// catalogue: history-state-*, history-about-*
fn stand(words: Words<'_>, view: &ImportView) -> String {
    let code = view.state.code().replace('_', "-");
    let file = format!(
        "<p class=\"meta\"><bdi>{}</bdi> · {} · <bdi>{}</bdi></p>",
        escape(&view.file_name),
        escape(&moment(words, &view.at)),
        escape(view.by.as_deref().unwrap_or("–")),
    );
    let about = words.say(&format!("history-about-{code}"));
    let name = words.say(&format!("history-state-{code}"));
    if !view.state.is_working() {
        return format!(
            "{file}<p class=\"lede\" id=\"state\" data-state=\"{}\"><strong>{name}.</strong> {about}</p>",
            view.state.code()
        );
    }
    let percent = words.with(
        "history-percent",
        &[("n", Arg::Number(view.percent as f64))],
    );
    format!(
        "{file}<p id=\"state\" data-state=\"{}\" data-progress=\"/api/v1/desk/history/{}\">{about}</p>\
         <div class=\"progress\"><label for=\"bar\">{name}</label><progress id=\"bar\" max=\"100\" value=\"{}\">{percent}</progress>\
         <span class=\"progress-value\" aria-hidden=\"true\" data-percent>{percent}</span></div>\
         <noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>",
        view.state.code(),
        view.id,
        view.percent,
    )
}

fn issues(words: Words<'_>, view: &ImportView) -> String {
    if view.counts.issues == 0 {
        return String::new();
    }
    format!(
        "<p><a href=\"{0}/issues\" id=\"issues\">{1}</a> · <a href=\"{0}/issues.csv\" download>{2}</a></p>",
        address(view.id),
        words.with(
            "history-issues-link",
            &[("n", Arg::Number(view.counts.issues as f64))]
        ),
        words.say("history-issues-csv"),
    )
}

fn actions(words: Words<'_>, view: &ImportView) -> String {
    let mut out = String::new();
    if view.state.after(Act::Map).is_some() {
        let class = if view.state == Stand::Mapping {
            "button primary"
        } else {
            "button"
        };
        out.push_str(&format!(
            "<a class=\"{class}\" href=\"{0}/columns\">{1}</a><a class=\"button\" href=\"{0}/values\">{2}</a>",
            address(view.id),
            words.say("history-to-columns"),
            words.say("history-to-values"),
        ));
    }
    let plain = [
        Act::Import,
        Act::Check,
        Act::Continue,
        Act::Pause,
        Act::Cancel,
    ];
    for act in plain
        .into_iter()
        .filter(|act| view.state.after(*act).is_some())
    {
        let fit = view.counts.good > 0 || act != Act::Import;
        if fit {
            out.push_str(&button(words, view, act));
        }
    }
    let taken = view.state.after(Act::TakeBack).is_some() && view.made > 0;
    let back = match taken {
        true => format!(
            "<details class=\"panel\"><summary>{}</summary><div class=\"stack\"><p>{}</p><div class=\"actions\">{}</div></div></details>",
            words.say("history-take-back"),
            words.with(
                "history-take-back-hint",
                &[("n", Arg::Number(view.made as f64))]
            ),
            button(words, view, Act::TakeBack),
        ),
        false => String::new(),
    };
    match out.is_empty() {
        true => back,
        false => format!("<div class=\"actions\" id=\"actions\">{out}</div>{back}"),
    }
}

// catalogue: history-act-*
fn button(words: Words<'_>, view: &ImportView, act: Act) -> String {
    let class = match act {
        Act::Import | Act::Continue => "button primary",
        Act::Cancel | Act::TakeBack => "button danger",
        _ => "button",
    };
    format!(
        "<form method=\"post\" action=\"/do/admin/history-act\"><input type=\"hidden\" name=\"id\" value=\"{}\">\
         <input type=\"hidden\" name=\"seen\" value=\"{}\"><button class=\"{class}\" name=\"act\" value=\"{}\">{}</button></form>",
        view.id,
        view.version,
        act.code(),
        words.say(&format!("history-act-{}", act.code())),
    )
}

/// The first cases that are there: after it was taken back, those that stay.
fn brought(words: Words<'_>, view: &ImportView, cases: &[(Reference, String)]) -> String {
    if cases.is_empty() {
        return String::new();
    }
    let heading = match view.state {
        Stand::TakenBack => "history-stays",
        _ => "history-brought",
    };
    let item = |(reference, number): &(Reference, String)| {
        format!(
            "<li><a href=\"/desk/requests/{reference}\">{reference}</a> · <bdi>{}</bdi></li>",
            escape(number)
        )
    };
    let items: String = cases.iter().map(item).collect();
    format!(
        "<section class=\"section\"><h2 id=\"cases\">{}</h2><ul class=\"stack tight plain-list\">{items}</ul></section>",
        words.with(heading, &[("n", Arg::Number(view.made as f64))]),
    )
}
