//! `/requests/promises`: how many promises were kept, by service and by district, as bars in tables whose heading says the
//! finding.

// catalogue: promises-*
use super::promises::period;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::frame::{self, Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use stoa_app::routes;
use stoa_domain::requests::RequestFilter;
use stoa_domain::requests::promise::{Period, PromiseFigure, PromiseFigures, Told};
use stoa_service::Arg;
use stoa_service::requests::ending::{SatisfactionFigures, satisfaction};
use stoa_service::requests::promise::promise_figures;

/// The page of a period; one that cannot be read is the usual one.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let period = period(&query).unwrap_or_default();
    let told = promise_figures(&app.portal, period).await?;
    let asked = satisfaction(&app.portal).await?;
    let main = format!(
        "<div class=\"container\"><header class=\"page-head\"><h1>{}</h1><p class=\"lede\">{}</p></header>{}{}{}</div>",
        words.say("promises-title"),
        words.say("promises-lede"),
        periods(words, period),
        figures(words, &told),
        how_it_was(words, asked),
    );
    frame::in_portal(&app, &reader, "promises-title", &main).await
}

/// What those said who were asked how it was; nothing before somebody has answered.
fn how_it_was(words: Words<'_>, asked: SatisfactionFigures) -> String {
    let Some(mean) = asked.mean else {
        return String::new();
    };
    let told = [
        ("asked", count(asked.asked)),
        ("answered", count(asked.answered)),
        ("mean", Arg::Number((mean * 10.0).round() / 10.0)),
    ];
    format!("<p>{}</p>", words.with("ending-satisfaction", &told))
}

/// Ways to the other periods.
fn periods(words: Words<'_>, current: Period) -> String {
    let items: String = Period::ALL
        .into_iter()
        .map(|p| {
            let here = if p == current {
                " aria-current=\"page\""
            } else {
                ""
            };
            format!(
                "<a href=\"/requests/promises?period={}\"{here}>{}</a>",
                p.code(),
                words.say(&format!("promises-period-{}", p.code())),
            )
        })
        .collect();
    format!(
        "<nav class=\"tabs\" aria-label=\"{}\">{items}</nav>",
        words.say("promises-periods")
    )
}

fn figures(words: Words<'_>, told: &PromiseFigures) -> String {
    if told.all.closed == 0 && told.all.kept_rate.is_none() {
        return format!("<p class=\"empty\">{}</p>", words.say("promises-none"));
    }
    let finding = words.with(
        "promises-finding",
        &[
            ("percent", percent(told.all.kept_rate.unwrap_or_default())),
            ("total", count(told.all.kept + told.all.missed)),
        ],
    );
    let time = words.with(
        "promises-time",
        &[
            ("median", span(words, told.all.median_hours).into()),
            ("p90", span(words, told.all.p90_hours).into()),
        ],
    );
    let service = |f: &PromiseFigure| {
        let only = RequestFilter {
            service: vec![f.code.clone()],
            ..RequestFilter::default()
        };
        let href = escape(&routes::requests(&only));
        format!("<a href=\"{href}\">{}</a>", escape(&f.name))
    };
    let district = |f: &PromiseFigure| {
        words.with(
            "promises-district-name",
            &[("name", f.name.as_str().into())],
        )
    };
    format!(
        "<section class=\"section\" aria-labelledby=\"finding\"><h2 id=\"finding\">{finding}</h2><p>{time}</p>\
         <p class=\"meta\">{}</p><p><a class=\"button quiet small\" download \
         href=\"/api/v1/requests/statistics/promises.csv?period={}\">{}{}</a></p></section>{}{}",
        words.with("promises-at", &[("date", words.date(&told.at).into())]),
        told.period.code(),
        frame::icon("download"),
        words.say("promises-csv"),
        table(
            words,
            "districts",
            "promises-district",
            &told.districts,
            district
        ),
        table(
            words,
            "services",
            "promises-service",
            &told.services,
            service
        ),
    )
}

fn table(
    words: Words<'_>,
    id: &str,
    key: &str,
    all: &[PromiseFigure],
    name: impl Fn(&PromiseFigure) -> String,
) -> String {
    if all.is_empty() {
        return String::new();
    }
    let rows: String = all.iter().map(|f| row(words, &f.told, &name(f))).collect();
    let head: String = ["kept", "rate", "closed", "median", "p90"]
        .map(|column| {
            let column = words.say(&format!("promises-{column}"));
            format!("<th scope=\"col\" class=\"number\">{column}</th>")
        })
        .concat();
    format!(
        "<section class=\"section\"><h2 id=\"{id}\">{}</h2>\
         <div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{id}\"><table class=\"table\"><thead><tr>\
         <th scope=\"col\">{}</th>{head}</tr></thead><tbody>{rows}</tbody></table></div></section>",
        words.say(&format!("{key}-table")),
        words.say(key),
    )
}

/// A row: what, the bar of its rate, the figures. A dash stands where nothing came due or was closed.
fn row(words: Words<'_>, t: &Told, name: &str) -> String {
    let bar = t.kept_rate.map(|rate| {
        format!(
            "<svg class=\"bar\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
             <rect width=\"{:.2}\" height=\"1\"/></svg>",
            rate * 100.0
        )
    });
    let rate = match t.kept_rate {
        Some(rate) => words.with("promises-percent", &[("percent", percent(rate))]),
        None => "–".to_owned(),
    };
    let kept = words.with(
        "promises-of",
        &[("kept", count(t.kept)), ("total", count(t.kept + t.missed))],
    );
    let closed = words.with("promises-value", &[("n", count(t.closed))]);
    let cells: String = [
        kept,
        rate,
        closed,
        escape(&span(words, t.median_hours)),
        escape(&span(words, t.p90_hours)),
    ]
    .map(|cell| format!("<td class=\"number\">{cell}</td>"))
    .concat();
    format!(
        "<tr><th scope=\"row\">{name}{}</th>{cells}</tr>",
        bar.unwrap_or_default()
    )
}

/// A time in hours, or in days from two on.
pub fn span(words: Words<'_>, hours: Option<f64>) -> String {
    let tenth = |n: f64| Arg::Number((n * 10.0).round() / 10.0);
    match hours {
        None => "–".to_owned(),
        Some(h) if h < 48.0 => words.raw("promises-hours", &[("n", tenth(h))]),
        Some(h) => words.raw("promises-days", &[("n", tenth(h / 24.0))]),
    }
}

/// A number of requests.
pub fn count(n: u64) -> Arg {
    Arg::Number(n as f64)
}

/// With one digit after the point.
pub fn percent(share: f64) -> Arg {
    Arg::Number((share * 1_000.0).round() / 10.0)
}
