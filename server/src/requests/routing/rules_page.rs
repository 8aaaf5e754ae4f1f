//! `/desk/routing`: the ordered list of rules as its reader is changing it, and who saved which versions.

use super::described::{conditions, says};
use super::frame::{desk_page, trouble};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::frame::{Reader, Words, icon};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::routing::{RoutingBook, RoutingRule};
use stoa_service::Arg;
use stoa_service::requests::routing::{self, Known};

/// Its address.
pub const PAGE: &str = "/desk/routing";

/// The page.
pub async fn page(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let book = routing::routing_book(&app.portal, &actor).await?;
    let known = routing::known(&app.portal, &actor).await?;
    let mut markup = trouble(words, &query, "routing-done");
    markup.push_str(&format!(
        "<p class=\"lede\">{}</p><p class=\"meta\">{} <a href=\"/desk/teams\">{}</a></p>",
        words.say("routing-lede"),
        words.with(
            "routing-version",
            &[("n", Arg::Number(book.version as f64))]
        ),
        words.say("routing-teams-title"),
    ));
    if book.changed {
        markup.push_str(&format!(
            "<div class=\"notice\" id=\"changed\"><p>{}</p></div>",
            words.say("routing-changed")
        ));
    }
    markup.push_str(&list(words, &known, &book));
    markup.push_str(&actions(words, &book));
    markup.push_str(&history(words, &book));
    let title = words.raw("routing-title", &[]);
    desk_page(&app, &reader, PAGE, &title, &markup).await
}

fn list(words: Words<'_>, known: &Known, book: &RoutingBook) -> String {
    if book.draft.is_empty() {
        return format!("<p class=\"empty\">{}</p>", words.say("routing-none"));
    }
    let last = book.draft.len() - 1;
    let rules = book.draft.iter().enumerate();
    let items: String = rules
        .map(|(n, rule)| item(words, known, book, n, last, rule))
        .collect();
    format!("<ol class=\"stack tight plain-list\" id=\"rules\">{items}</ol>")
}

fn item(
    words: Words<'_>,
    known: &Known,
    book: &RoutingBook,
    n: usize,
    last: usize,
    rule: &RoutingRule,
) -> String {
    let step = |to: &str, key: &str, off: bool| {
        let label = words.with(key, &[("name", rule.name.as_str().into())]);
        let disabled = if off { " disabled" } else { "" };
        format!(
            "<button class=\"button small quiet\" name=\"to\" value=\"{to}\"{disabled} aria-label=\"{label}\">{}</button>",
            words.say(&format!("routing-{to}")),
        )
    };
    // catalogue: routing-up* routing-down* routing-remove*
    format!(
        "<li class=\"panel\" id=\"rule-{n}\"><h2 class=\"h3\">{place}. <a href=\"/desk/routing/rule?n={n}\">{name}</a></h2>\
         <div class=\"grid two\"><ul class=\"plain-list\">{when}</ul><ul class=\"plain-list\">{then}</ul></div>\
         <form method=\"post\" action=\"/do/desk/rule-move\" class=\"actions\">\
         <input type=\"hidden\" name=\"n\" value=\"{n}\"><input type=\"hidden\" name=\"seen\" value=\"{seen}\">{up}{down}{remove}</form></li>",
        place = n + 1,
        name = escape(&rule.name),
        when = conditions(words, known, rule),
        then = says(words, known, rule),
        seen = book.seen,
        up = step("up", "routing-up-of", n == 0),
        down = step("down", "routing-down-of", n == last),
        remove = step("remove", "routing-remove-of", false),
    )
}

fn actions(words: Words<'_>, book: &RoutingBook) -> String {
    let try_out = format!(
        "<a class=\"button primary\" href=\"/desk/routing/dry-run\">{}</a>",
        words.say("routing-try")
    );
    let back = format!(
        "<form method=\"post\" action=\"/do/desk/rules-drop\"><button class=\"button quiet\">{}</button></form>",
        words.say("routing-drop")
    );
    format!(
        "<div class=\"actions\"><a class=\"button\" href=\"/desk/routing/rule\">{}{}</a>{}{}</div>",
        icon("plus"),
        words.say("routing-add"),
        if book.draft.is_empty() && !book.changed {
            ""
        } else {
            &try_out
        },
        if book.changed { &back } else { "" },
    )
}

fn history(words: Words<'_>, book: &RoutingBook) -> String {
    if book.history.is_empty() {
        return String::new();
    }
    let row = |v: &stoa_domain::requests::routing::SavedRules| {
        format!(
            "<tr><th scope=\"row\">{}</th><td>{} {}</td><td><bdi>{}</bdi></td><td class=\"number\">{}</td></tr>",
            v.version,
            escape(&words.date(&v.at)),
            v.at.format("%H:%M"),
            escape(v.by.as_deref().unwrap_or("–")),
            v.rules,
        )
    };
    let rows: String = book.history.iter().map(row).collect();
    let head: String = [
        "routing-history-version",
        "routing-history-at",
        "routing-history-by",
        "routing-history-rules",
    ]
    .map(|key| format!("<th scope=\"col\">{}</th>", words.say(key)))
    .concat();
    format!(
        "<section class=\"section\"><h2 id=\"history\">{}</h2><div class=\"table-wrap\" tabindex=\"0\" role=\"region\" \
         aria-labelledby=\"history\"><table class=\"table\"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div></section>",
        words.say("routing-history"),
    )
}
