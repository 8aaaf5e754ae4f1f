//! `/desk/bulk?case=…`: the cases that were chosen in the queue, and what can be done to all of them.

use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::routing::{desk_page, options, trouble};
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::Event;
use stoa_domain::requests::bulk::{BulkAct, MAX_CASES, SeenCase, UNDO_MINUTES};
use stoa_service::requests::routing;
use stoa_service::{Arg, accounts};

/// Its address.
pub const PAGE: &str = "/desk/bulk";

/// The cases that a query or a form names, each once; what is none is left out.
pub fn chosen(query: &Query) -> Vec<SeenCase> {
    let named = query.0.iter().filter(|(name, _)| name == "case");
    let mut out: Vec<SeenCase> = Vec::new();
    for seen in named
        .filter_map(|(_, v)| SeenCase::parse(v))
        .take(MAX_CASES)
    {
        if !out.iter().any(|c| c.reference == seen.reference) {
            out.push(seen);
        }
    }
    out
}

/// The page.
pub async fn page(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let cases = chosen(&query);
    let n = Arg::Number(cases.len() as f64);
    let title = words.raw("routing-bulk-title", &[("n", n)]);
    let mut markup = trouble(words, &query, "routing-done");
    if cases.is_empty() {
        markup.push_str(&format!(
            "<p class=\"empty\">{}</p><p><a class=\"button\" href=\"/desk\">{}</a></p>",
            words.say("routing-bulk-none"),
            words.say("routing-to-queue"),
        ));
        return desk_page(&app, &reader, PAGE, &title, &markup).await;
    }
    let staff = accounts::list_staff(&app.portal, &actor).await?;
    let teams = routing::teams(&app.portal, &actor).await?;
    let departments = routing::department_names(&app.portal).await?;
    let departments = departments.into_iter().map(|d| (d.clone(), d));
    let people = staff.iter().map(|s| (s.id.to_string(), s.name.clone()));
    let teams = teams.into_iter().map(|t| (t.code, t.name));
    let urgent = (0..=2).map(|n: i64| {
        // catalogue: routing-priority-*
        let said = words.raw(&format!("routing-priority-{n}"), &[]);
        (n.to_string(), said)
    });
    let select = |name: &str, none: Option<&str>, all: Vec<(String, String)>| {
        let none = none.map(|key| ("", words.raw(key, &[])));
        let all = all.iter().map(|(v, w)| (v.as_str(), w.clone()));
        let typed = query.get(name).unwrap_or_default();
        let all = options(none.into_iter().chain(all), &|v| {
            v == typed && !v.is_empty()
        });
        // catalogue: routing-bulk-*
        let label = words.say(&format!("routing-bulk-{name}"));
        format!(
            "<div class=\"field\"><label for=\"{name}\">{label}</label><select id=\"{name}\" name=\"{name}\">{all}</select></div>"
        )
    };
    let fields = [
        select("assignee", Some("routing-nobody"), people.collect()),
        select("team", Some("routing-no-team"), teams.collect()),
        select("department", None, departments.collect()),
        select("event", None, events(words)) + &update(words, query.get("update")),
        select("priority", None, urgent.collect()),
    ];
    let parts = BulkAct::CODES.iter().zip(fields);
    let parts: String = parts
        .map(|(act, fields)| part(words, act, &fields))
        .collect();
    let hidden: String = cases.iter().map(hidden).collect();
    let names: Vec<String> = cases.iter().map(name).collect();
    markup.push_str(&format!(
        "<p id=\"chosen\">{}</p><p class=\"hint\">{}</p>\
         <form method=\"post\" action=\"/do/desk/bulk\" class=\"stack\">{hidden}{parts}</form>\
         <p><a class=\"button quiet\" href=\"/desk\">{}</a></p>",
        names.join(", "),
        words.with(
            "routing-bulk-hint",
            &[("n", Arg::Number(UNDO_MINUTES as f64))]
        ),
        words.say("routing-to-queue"),
    ));
    desk_page(&app, &reader, PAGE, &title, &markup).await
}

/// One act with its fields and its button.
fn part(words: Words<'_>, act: &str, fields: &str) -> String {
    // catalogue: routing-bulk-do-*
    format!(
        "<fieldset class=\"panel stack tight\" data-act=\"{act}\">{fields}\
         <div class=\"actions\"><button class=\"button\" name=\"act\" value=\"{act}\">{}</button></div></fieldset>",
        words.say(&format!("routing-bulk-do-{act}")),
    )
}

fn hidden(case: &SeenCase) -> String {
    format!("<input type=\"hidden\" name=\"case\" value=\"{case}\">")
}

fn name(case: &SeenCase) -> String {
    format!(
        "<a class=\"reference\" href=\"/desk/requests/{0}\">{0}</a>",
        case.reference
    )
}

// catalogue: event-*
fn events(words: Words<'_>) -> Vec<(String, String)> {
    // Closing takes a reason and evidence of each case.
    let offered = |e: &Event| !e.has_own_door() && !e.closes();
    let all = Event::ALL.into_iter().filter(offered);
    all.map(|e| {
        (
            e.code().to_owned(),
            words.raw(&format!("event-{}", e.code()), &[]),
        )
    })
    .collect()
}

fn update(words: Words<'_>, typed: Option<&str>) -> String {
    format!(
        "<div class=\"field\"><label for=\"update\">{}</label><p class=\"hint\" id=\"update-hint\">{}</p>\
         <textarea id=\"update\" name=\"update\" rows=\"3\" maxlength=\"4000\" aria-describedby=\"update-hint\">{}</textarea></div>",
        words.say("routing-bulk-update"),
        words.say("routing-bulk-update-hint"),
        escape(typed.unwrap_or_default()),
    )
}
