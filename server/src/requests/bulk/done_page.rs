//! `/desk/bulk/{id}`: what became of each case of an act, and the way to take it back.

use super::page::PAGE;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::routing::{desk_page, trouble};
use crate::site::frame::{Reader, Words};
use crate::state::AppState;
use axum::Extension;
use axum::extract::{Path, State};
use axum::response::Response;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::bulk::{Became, BulkCase, BulkDone};
use stoa_service::Arg;
use stoa_service::requests::bulk;

/// The page.
pub async fn page(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Path(id): Path<String>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let id = id.parse().map_err(|_| Problem::not_found())?;
    let done = bulk::bulk_done(&app.portal, &actor, id).await?;
    let words = Words::new(&app, reader.locale);
    let markup = format!(
        "{}{}{}<ul class=\"stack tight plain-list\" id=\"cases\">{}</ul>",
        trouble(words, &query, "routing-done"),
        finding(words, &done),
        undo(words, &done),
        done.cases
            .iter()
            .map(|case| row(words, case))
            .collect::<String>(),
    );
    // catalogue: routing-bulk-do-*
    let title = words.raw(&format!("routing-bulk-do-{}", done.act.code()), &[]);
    desk_page(&app, &reader, PAGE, &title, &markup).await
}

fn finding(words: Words<'_>, done: &BulkDone) -> String {
    let n = |n: usize| Arg::Number(n as f64);
    let args = [
        ("done", n(done.count(Became::Done))),
        ("total", n(done.cases.len())),
    ];
    format!(
        "<p class=\"lede\" id=\"finding\">{}</p>",
        words.with("routing-bulk-finding", &args)
    )
}

/// The button, while there is time; that it was taken back, where it was.
fn undo(words: Words<'_>, done: &BulkDone) -> String {
    let back = format!(
        "<a class=\"button\" href=\"/desk\">{}</a>",
        words.say("routing-to-queue")
    );
    let undone = match done.undone_at {
        Some(_) => format!(
            "<div class=\"notice\" id=\"undone\"><p>{}</p></div>",
            words.say("routing-bulk-undone")
        ),
        None => String::new(),
    };
    let button = match done.may_undo {
        true => format!(
            "<form method=\"post\" action=\"/do/desk/bulk-undo\"><input type=\"hidden\" name=\"id\" value=\"{}\">\
             <button class=\"button\" id=\"undo\">{}</button></form>",
            done.id,
            words.with(
                "routing-bulk-undo",
                &[("time", done.undo_until.format("%H:%M").to_string().into())]
            ),
        ),
        false => String::new(),
    };
    format!("{undone}<div class=\"actions\">{back}{button}</div>")
}

// catalogue: routing-became-* routing-undone-*
fn row(words: Words<'_>, case: &BulkCase) -> String {
    let became = case.became.code();
    let undone = case.undone.map(|u| {
        let said = words.say(&format!("routing-undone-{}", u.code()));
        format!(
            " <span class=\"tag\" data-undone=\"{}\">{said}</span>",
            u.code()
        )
    });
    format!(
        "<li class=\"panel\" data-became=\"{became}\"><p><a class=\"reference\" href=\"/desk/requests/{0}\">{0}</a> {1}{2}</p></li>",
        case.reference,
        words.say(&format!("routing-became-{}", became.replace('_', "-"))),
        undone.unwrap_or_default(),
    )
}
