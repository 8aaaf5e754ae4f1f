//! `/desk/dashboard`: who has how much, how old the open work is, what lies dormant, how often closing did not hold.

use crate::problem::Problem;
use crate::requests::moderation::frame::framed;
use crate::requests::promises_page::{count, percent};
use crate::site::frame::{self, Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header;
use stoa_app::desk_nav_markup;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::dashboard::{BacklogFigures, Load, LoadFigures};
use stoa_service::requests;

/// The page.
pub async fn page(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    reader: Reader,
) -> Result<Response, Problem> {
    let told = requests::backlog(&app.portal, &actor).await?;
    let words = Words::new(&app, reader.locale);
    let visit = frame::visit(&app, &reader).await?;
    let nav = desk_nav_markup(&visit, "/desk/dashboard");
    let title = words.raw("dashboard-desk", &[]);
    let markup = [
        standing(words, &told),
        loads(words, "people", &told.people),
        loads(words, "departments", &told.departments),
        ages(words, &told),
        format!(
            "<p><a href=\"/requests/dashboard\">{}</a></p>",
            words.say("dashboard-title")
        ),
    ]
    .concat();
    let page = framed(&app, &reader, &nav, &title, &markup).await?;
    Ok(([(header::CACHE_CONTROL, "private, no-store")], page).into_response())
}

fn value(words: Words<'_>, n: u64) -> String {
    words.with("numbers-value", &[("n", count(n))])
}

// catalogue: dashboard-dormant*, dashboard-reopened*
fn standing(words: Words<'_>, told: &BacklogFigures) -> String {
    let stat = |key: &str, value: String| {
        format!(
            "<div><strong>{value}</strong><span>{}</span></div>",
            words.say(&format!("dashboard-{key}"))
        )
    };
    let rate = match told.reopen_rate {
        Some(rate) => words.with("promises-percent", &[("percent", percent(rate))]),
        None => "–".to_owned(),
    };
    let dormant = words.with(
        "dashboard-dormant-days",
        &[("days", count(told.dormant_days.unsigned_abs()))],
    );
    format!(
        "<section class=\"section\" aria-label=\"{}\"><div class=\"stats\">{}{}{}{}</div><p class=\"meta\">{dormant}</p></section>",
        words.say("dashboard-standing"),
        stat("open", value(words, told.all.open)),
        stat("overdue", value(words, told.all.overdue)),
        stat("dormant", value(words, told.all.dormant)),
        stat("reopened", rate),
    )
}

/// A bar of a share under a name.
fn bar(n: u64, most: u64) -> String {
    let share = 100.0 * n as f64 / most.max(1) as f64;
    format!(
        "<svg class=\"bar\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"{share:.2}\" height=\"1\"/></svg>"
    )
}

// catalogue: dashboard-people*, dashboard-departments*
fn loads(words: Words<'_>, id: &str, all: &[LoadFigures]) -> String {
    let most = all.iter().map(|l| l.load.open).max().unwrap_or_default();
    let Some(first) = all.iter().find(|l| !l.name.is_empty()) else {
        return String::new();
    };
    let title = words.with(
        &format!("dashboard-{id}-finding"),
        &[
            ("name", first.name.as_str().into()),
            ("n", count(first.load.open)),
        ],
    );
    let rows: String = all
        .iter()
        .map(|l| {
            let name = match l.name.is_empty() {
                true => words.say("dashboard-nobody"),
                false => escape(&l.name),
            };
            let Load {
                open,
                overdue,
                dormant,
            } = l.load;
            let cells: String = [open, overdue, dormant]
                .map(|n| format!("<td class=\"number\">{}</td>", value(words, n)))
                .concat();
            format!(
                "<tr><th scope=\"row\">{name}{}</th>{cells}</tr>",
                bar(open, most)
            )
        })
        .collect();
    let heads: String = ["open", "overdue", "dormant"]
        .map(|c| {
            let head = words.say(&format!("dashboard-{c}"));
            format!("<th scope=\"col\" class=\"number\">{head}</th>")
        })
        .concat();
    section(
        id,
        &title,
        &words.say(&format!("dashboard-{id}")),
        &heads,
        &rows,
    )
}

fn ages(words: Words<'_>, told: &BacklogFigures) -> String {
    let most = told.ages.iter().map(|a| a.open).max().unwrap_or_default();
    let oldest = told.ages.last().map(|a| a.open).unwrap_or_default();
    let title = words.with("dashboard-ages-finding", &[("n", count(oldest))]);
    let mut from = 0;
    let rows: String = told
        .ages
        .iter()
        .map(|age| {
            let days = |n: i64| count(n.unsigned_abs());
            let name = match age.under_days {
                Some(under) => words.with(
                    "dashboard-age",
                    &[("from", days(from)), ("to", days(under - 1))],
                ),
                None => words.with("dashboard-age-older", &[("from", days(from))]),
            };
            from = age.under_days.unwrap_or(from);
            format!(
                "<tr><th scope=\"row\">{name}{}</th><td class=\"number\">{}</td></tr>",
                bar(age.open, most),
                value(words, age.open)
            )
        })
        .collect();
    let heads = format!(
        "<th scope=\"col\" class=\"number\">{}</th>",
        words.say("dashboard-open")
    );
    section("ages", &title, &words.say("dashboard-ages"), &heads, &rows)
}

fn section(id: &str, title: &str, first: &str, heads: &str, rows: &str) -> String {
    format!(
        "<section class=\"section\"><h2 id=\"{id}\">{title}</h2><div class=\"table-wrap\" tabindex=\"0\" role=\"group\" aria-labelledby=\"{id}\">\
         <table class=\"table\"><thead><tr><th scope=\"col\">{first}</th>{heads}</tr></thead><tbody>{rows}</tbody></table></div></section>"
    )
}
