//! `/desk/routing/dry-run`: what the list would have made of last month's cases, before it is saved.

use super::described::place;
use super::frame::desk_page;
use super::rules_page::PAGE;
use crate::problem::Problem;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::routing::{DryRule, DryRun, DrySample};
use stoa_service::Arg;
use stoa_service::requests::routing::{self, Known};

/// The page.
pub async fn page(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    reader: Reader,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let book = routing::routing_book(&app.portal, &actor).await?;
    let known = routing::known(&app.portal, &actor).await?;
    let run = routing::dry_run(&app.portal, &actor, &book.draft).await?;
    let save = format!(
        "<form method=\"post\" action=\"/do/desk/rules-save\" class=\"actions\">\
         <input type=\"hidden\" name=\"seen\" value=\"{}\"><button class=\"button primary\"{}>{}</button>\
         <a class=\"button quiet\" href=\"{PAGE}\">{}</a></form>",
        book.seen,
        if book.changed { "" } else { " disabled" },
        words.say("routing-save"),
        words.say("routing-back"),
    );
    let markup = format!(
        "{}{}{}{save}",
        finding(words, &run),
        rules(words, &known, &run),
        samples(words, &known, "routing-dry-samples", &run.samples),
    );
    let title = words.raw("routing-dry-title", &[]);
    desk_page(&app, &reader, PAGE, &title, &markup).await
}

fn finding(words: Words<'_>, run: &DryRun) -> String {
    let n = |n: u64| Arg::Number(n as f64);
    let span = words.with(
        "routing-dry-span",
        &[
            ("from", words.date(&run.from).into()),
            ("to", words.date(&run.to).into()),
            ("n", n(run.cases)),
        ],
    );
    let cut = match run.cut {
        true => format!("<p class=\"notice\">{}</p>", words.say("routing-dry-cut")),
        false => String::new(),
    };
    format!(
        "<p class=\"meta\">{span}</p>{cut}<p class=\"lede\" id=\"finding\">{}</p><p>{}</p>",
        words.with("routing-dry-elsewhere", &[("n", n(run.elsewhere))]),
        words.with("routing-dry-untouched", &[("n", n(run.untouched))]),
    )
}

fn rules(words: Words<'_>, known: &Known, run: &DryRun) -> String {
    let head: String = ["fits", "takes", "moves"]
        .map(|column| {
            // catalogue: routing-dry-*
            let column = words.say(&format!("routing-dry-{column}"));
            format!("<th scope=\"col\" class=\"number\">{column}</th>")
        })
        .concat();
    let row = |(n, rule): (usize, &DryRule)| {
        let none = match rule.takes {
            0 => format!(
                " <span class=\"tag\">{}</span>",
                words.say("routing-dry-never")
            ),
            _ => String::new(),
        };
        format!(
            "<tr><th scope=\"row\">{}. <bdi>{}</bdi>{none}</th><td class=\"number\">{}</td><td class=\"number\">{}</td>\
             <td class=\"number\">{}</td></tr>",
            n + 1,
            escape(&rule.name),
            rule.fits,
            rule.takes,
            rule.elsewhere,
        )
    };
    let rows: String = run.rules.iter().enumerate().map(row).collect();
    let table = format!(
        "<section class=\"section\"><h2 id=\"by-rule\">{}</h2><div class=\"table-wrap\" tabindex=\"0\" role=\"region\" \
         aria-labelledby=\"by-rule\"><table class=\"table\"><thead><tr><th scope=\"col\">{}</th>{head}</tr></thead>\
         <tbody>{rows}</tbody></table></div></section>",
        words.say("routing-dry-rules"),
        words.say("routing-name"),
    );
    let examples: String = run
        .rules
        .iter()
        .filter(|r| !r.samples.is_empty())
        .map(|r| {
            format!(
                "<details><summary>{}</summary>{}</details>",
                words.with("routing-dry-examples", &[("name", r.name.as_str().into())]),
                list(words, known, &r.samples)
            )
        })
        .collect();
    table + &examples
}

fn samples(words: Words<'_>, known: &Known, title: &str, all: &[DrySample]) -> String {
    if all.is_empty() {
        return String::new();
    }
    format!(
        "<section class=\"section\"><h2>{}</h2>{}</section>",
        words.say(title),
        list(words, known, all)
    )
}

fn list(words: Words<'_>, known: &Known, all: &[DrySample]) -> String {
    let item = |s: &DrySample| {
        format!(
            "<li class=\"panel\"><p><a href=\"/desk/requests/{0}\">{0}</a> <bdi>{1}</bdi></p>\
             <p class=\"meta\">{2} <bdi>{3}</bdi> → {4} <bdi>{5}</bdi></p></li>",
            s.reference,
            escape(&s.service),
            words.say("routing-dry-now"),
            place(words, known, &s.now),
            words.say("routing-dry-then"),
            place(words, known, &s.then),
        )
    };
    let items: String = all.iter().map(item).collect();
    format!("<ul class=\"stack tight plain-list\">{items}</ul>")
}
