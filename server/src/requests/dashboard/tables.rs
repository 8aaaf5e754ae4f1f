//! The tables behind the charts.

use super::chart::Column;
use super::cut::address;
use crate::requests::promises_page::{count, percent, span};
use crate::site::frame::{Words, icon};
use crate::site::plain_page::escape;
use stoa_app::routes;
use stoa_domain::requests::RequestFilter;
use stoa_domain::requests::dashboard::{Dashboard, PlaceFigures, Question, Stretch};

/// A number as words have it.
fn value(words: Words<'_>, n: u64) -> String {
    words.with("numbers-value", &[("n", count(n))])
}

fn table(id: &str, first: &str, columns: &[String], rows: &str) -> String {
    let head: String = columns
        .iter()
        .map(|c| format!("<th scope=\"col\" class=\"number\">{c}</th>"))
        .collect();
    format!(
        "<div class=\"table-wrap\" tabindex=\"0\" role=\"group\" aria-labelledby=\"{id}\"><table class=\"table dense\"><thead><tr>\
         <th scope=\"col\">{first}</th>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )
}

fn row(name: &str, cells: &[String]) -> String {
    let cells: String = cells
        .iter()
        .map(|c| format!("<td class=\"number\">{c}</td>"))
        .collect();
    format!("<tr><th scope=\"row\">{name}</th>{cells}</tr>")
}

/// Something behind a word to open, and the file of the same.
pub fn behind(words: Words<'_>, table: &str, csv: &str) -> String {
    format!(
        "<details class=\"disclosure\"><summary>{}</summary>{table}</details>{}",
        words.say("dashboard-table"),
        file(words, csv),
    )
}

/// The way to a file of figures.
pub fn file(words: Words<'_>, csv: &str) -> String {
    format!(
        "<p><a class=\"button quiet small\" download href=\"{}\">{}{}</a></p>",
        escape(csv),
        icon("download"),
        words.say("promises-csv"),
    )
}

/// The address of a file of the same question.
pub fn csv(question: &Question, part: &str) -> String {
    let mut pairs = question.to_pairs();
    pairs.push(("part", part.to_owned()));
    format!("/api/v1/requests/dashboard.csv?{}", routes::query(&pairs))
}

/// Opened and closed by column of the chart.
pub fn days(words: Words<'_>, columns: &[Column], title_id: &str) -> String {
    let rows: String = columns
        .iter()
        .map(|c| {
            let cells = [value(words, c.opened), value(words, c.closed)];
            row(&escape(&words.day(c.from)), &cells)
        })
        .collect();
    let heads = ["opened", "closed"].map(|c| words.say(&format!("dashboard-{c}")));
    table(title_id, &words.say("dashboard-from"), &heads, &rows)
}

/// What a group is, so that its cases can be listed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Service,
    Neighborhood,
    District,
}

/// All figures of groups, each with the way to the same page of it alone, and to its cases.
pub fn groups(
    words: Words<'_>,
    kind: Kind,
    groups: &[PlaceFigures],
    (question, told): (&Question, &Dashboard),
    title_id: &str,
) -> String {
    let first = match kind {
        Kind::Service => "promises-service",
        Kind::Neighborhood => "dashboard-neighborhood",
        Kind::District => "promises-district",
    };
    let mut heads = COLUMNS.map(|c| words.say(c)).to_vec();
    if told.compared.is_some() {
        heads.push(words.say("dashboard-change"));
    }
    let rows: String = groups
        .iter()
        .map(|g| {
            let of = match kind {
                Kind::Service => Question {
                    service: Some(g.code.clone()),
                    ..question.clone()
                },
                Kind::Neighborhood => Question {
                    neighborhood: Some(g.code.clone()),
                    ..question.clone()
                },
                Kind::District => Question {
                    district: Some(g.code.clone()),
                    ..question.clone()
                },
            };
            let name = match kind {
                Kind::District => words.with(
                    "promises-district-name",
                    &[("name", g.name.as_str().into())],
                ),
                _ => escape(&g.name),
            };
            let name = format!("<a href=\"{}\">{name}</a>", escape(&address(&of)));
            row(&name, &cells(words, g, &of, told))
        })
        .collect();
    table(title_id, &words.say(first), &heads, &rows)
}

const COLUMNS: [&str; 7] = [
    "dashboard-open",
    "dashboard-overdue",
    "dashboard-opened",
    "dashboard-closed",
    "dashboard-kept-rate",
    "promises-median",
    "promises-p90",
];

fn cells(words: Words<'_>, g: &PlaceFigures, of: &Question, told: &Dashboard) -> Vec<String> {
    let linked = |n: u64, filter: RequestFilter| match n {
        0 => value(words, n),
        _ => format!(
            "<a href=\"{}\">{}</a>",
            escape(&routes::requests(&filter)),
            value(words, n)
        ),
    };
    let rate = match g.now.kept_rate {
        Some(rate) => words.with("promises-percent", &[("percent", percent(rate))]),
        None => "–".to_owned(),
    };
    let mut cells = vec![
        linked(g.open, open_cases(of)),
        linked(g.overdue, overdue_cases(of)),
        linked(g.now.opened, cases(of, told.days)),
        value(words, g.now.closed),
        rate,
        escape(&span(words, g.now.median_hours)),
        escape(&span(words, g.now.p90_hours)),
    ];
    if let Some(before) = &g.before {
        cells.push(change(words, g.now.opened, before.opened));
    }
    cells
}

/// By how much more or less came in than before.
fn change(words: Words<'_>, now: u64, before: u64) -> String {
    if before == 0 {
        return "–".to_owned();
    }
    let percent = ((now as f64 / before as f64 - 1.0) * 100.0).round();
    let key = match percent {
        p if p > 0.0 => "dashboard-up",
        p if p < 0.0 => "dashboard-down",
        _ => "dashboard-same",
    };
    words.with(
        key,
        &[("percent", stoa_service::Arg::Number(percent.abs()))],
    )
}

/// The list's filter for a question.
fn filter(of: &Question) -> RequestFilter {
    let one = |name: &Option<String>| name.iter().cloned().collect();
    RequestFilter {
        service: one(&of.service),
        neighborhood: one(&of.neighborhood),
        district: one(&of.district),
        ..RequestFilter::default()
    }
}

/// What is open of it.
pub fn open_cases(of: &Question) -> RequestFilter {
    let open = stoa_domain::requests::Status::ALL;
    RequestFilter {
        status: open.into_iter().filter(|s| s.is_open()).collect(),
        ..filter(of)
    }
}

/// What is overdue of it.
pub fn overdue_cases(of: &Question) -> RequestFilter {
    RequestFilter {
        overdue: true,
        ..filter(of)
    }
}

/// What came in of it in these days.
pub fn cases(of: &Question, days: Stretch) -> RequestFilter {
    RequestFilter {
        from: Some(days.from),
        to: Some(days.to),
        ..filter(of)
    }
}

/// The squares most came in from, each with the way to its cases on the map.
pub fn heat(words: Words<'_>, of: &Question, told: &Dashboard, title_id: &str) -> String {
    /// More would say less.
    const MOST: usize = 20;
    let rows: String = (1..)
        .zip(told.heat.iter().take(MOST))
        .map(|(n, cell)| {
            let name = words.with("dashboard-square", &[("n", count(n))]);
            let only = RequestFilter {
                bbox: Some(cell.bounds),
                ..cases(of, told.days)
            };
            let href = escape(&routes::requests(&only));
            let name = format!("<a href=\"{href}\">{name}</a>");
            row(&name, &[value(words, cell.opened)])
        })
        .collect();
    let heads = [words.say("dashboard-opened")];
    table(title_id, &words.say("dashboard-squares"), &heads, &rows)
}
