//! `/requests/channels`: how requests came in, as bars in a table whose heading says the finding.

use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::frame::{self, Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use stoa_app::routes;
use stoa_domain::requests::{Intake, IntakeCount, IntakeStatistics, RequestFilter};
use stoa_service::{Arg, requests};

/// The page of a filter. What of the address cannot be read is left out, and said.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let (filter, unreadable) = lenient(&query);
    let told = requests::channel_statistics(&app.portal, &reader.actor, &filter).await?;
    let main = format!(
        "<div class=\"container\"><header class=\"page-head\"><h1>{}</h1><p class=\"lede\">{}</p></header>{}{}{}</div>",
        words.say("numbers-title"),
        words.say("numbers-lede"),
        match unreadable {
            true => format!(
                "<p class=\"notice warning\">{}</p>",
                words.say("numbers-unreadable")
            ),
            false => String::new(),
        },
        period(words, &filter),
        figures(words, &told, &filter),
    );
    frame::in_portal(&app, &reader, "numbers-title", &main).await
}

/// The filter of an address; was part of it left out? What is this device's or this desk's counts nothing here.
pub fn lenient(query: &Query) -> (RequestFilter, bool) {
    let read = |without: &[String]| {
        let pairs = query.0.iter().filter(|(n, _)| !without.contains(n));
        RequestFilter::from_pairs(pairs.map(|(n, v)| (n.as_str(), v.as_str())))
    };
    let (mut filter, unreadable) = match read(&[]) {
        Ok(filter) => (filter, false),
        Err(errors) => {
            let names: Vec<String> = errors.0.into_iter().map(|e| e.field).collect();
            (read(&names).unwrap_or_default(), true)
        }
    };
    filter.mine = false;
    filter.assignee = None;
    (filter, unreadable)
}

/// The rest of a filter as hidden fields, so that a form changes only what it shows.
pub fn hidden(filter: &RequestFilter, but: &[&str]) -> String {
    let pairs = filter.to_pairs().into_iter();
    pairs
        .filter(|(name, _)| !but.contains(name))
        .map(|(name, value)| {
            format!(
                "<input type=\"hidden\" name=\"{name}\" value=\"{}\">",
                escape(&value)
            )
        })
        .collect()
}

fn period(words: Words<'_>, filter: &RequestFilter) -> String {
    let day = |name: &str, key: &str, value: Option<chrono::NaiveDate>| {
        let value = value.map(|d| d.to_string()).unwrap_or_default();
        format!(
            "<div class=\"field\"><label for=\"field-{name}\">{}</label>\
             <input class=\"w-10\" type=\"date\" id=\"field-{name}\" name=\"{name}\" value=\"{value}\"></div>",
            words.say(key)
        )
    };
    format!(
        "<form method=\"get\" action=\"/requests/channels\" class=\"cluster end-line\">{}{}{}\
         <button class=\"button primary\">{}</button><a class=\"button quiet\" href=\"{}\">{}</a>\
         <a class=\"button quiet\" href=\"/requests/promises\">{}</a><a class=\"button quiet\" href=\"/requests/dashboard\">{}</a></form>",
        hidden(filter, &["from", "to"]),
        day("from", "numbers-from", filter.from),
        day("to", "numbers-to", filter.to),
        words.say("numbers-apply"),
        escape(&routes::requests(filter)),
        words.say("numbers-list"),
        words.say("promises-title"),
        words.say("dashboard-title"),
    )
}

fn figures(words: Words<'_>, told: &IntakeStatistics, filter: &RequestFilter) -> String {
    let Some(most) = told.channels.first() else {
        return format!("<p class=\"empty\">{}</p>", words.say("numbers-none"));
    };
    let finding = words.with(
        "numbers-finding",
        &[
            ("channel", name(words, &most.channel).into()),
            ("percent", percent(most.share)),
            ("total", Arg::Number(told.total as f64)),
        ],
    );
    let rows: String = told
        .channels
        .iter()
        .map(|c| row(words, c, most.share, filter))
        .collect();
    let csv = routes::query(&filter.to_pairs());
    format!(
        "<section class=\"section\" aria-labelledby=\"finding\"><h2 id=\"finding\">{finding}</h2>\
         <div class=\"table-wrap\"><table class=\"table\"><caption class=\"visually-hidden\">{}</caption><thead><tr>\
         <th scope=\"col\">{}</th><th scope=\"col\" class=\"number\">{}</th><th scope=\"col\" class=\"number\">{}</th></tr></thead>\
         <tbody>{rows}</tbody><tfoot><tr><th scope=\"row\">{}</th><td class=\"number\">{}</td><td></td></tr></tfoot></table></div>\
         <p><a class=\"button quiet small\" download href=\"/api/v1/requests/statistics/channels.csv?{}\">{}{}</a></p></section>",
        words.say("numbers-table"),
        words.say("numbers-channel"),
        words.say("numbers-count"),
        words.say("numbers-share"),
        words.say("numbers-total"),
        number(words, told.total),
        escape(&csv),
        frame::icon("download"),
        words.say("numbers-csv"),
    )
}

/// A row: the way, its bar against the longest, the figures.
fn row(words: Words<'_>, c: &IntakeCount, longest: f64, filter: &RequestFilter) -> String {
    let only = RequestFilter {
        channel: vec![c.channel.code().to_owned()],
        ..filter.clone()
    };
    let width = 100.0 * c.share / longest;
    format!(
        "<tr><th scope=\"row\"><a href=\"{}\">{}</a><svg class=\"bar\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" \
         aria-hidden=\"true\"><rect width=\"{width:.2}\" height=\"1\"/></svg></th>\
         <td class=\"number\">{}</td><td class=\"number\">{}</td></tr>",
        escape(&routes::requests(&only)),
        escape(&name(words, &c.channel)),
        number(words, c.count),
        words.with("numbers-share-value", &[("percent", percent(c.share))]),
    )
}

/// A way's name; a city's own by its word.
// catalogue: channel-*
pub fn name(words: Words<'_>, channel: &Intake) -> String {
    match channel {
        Intake::Other(code) => code.replace('_', " "),
        known => words.raw(&format!("channel-{}", known.code()), &[]),
    }
}

fn number(words: Words<'_>, n: u64) -> String {
    words.with("numbers-value", &[("n", Arg::Number(n as f64))])
}

/// With one digit after the point.
fn percent(share: f64) -> Arg {
    Arg::Number((share * 1_000.0).round() / 10.0)
}
