//! `/requests/dashboard`: the page for everyone.

use super::cut::{self, Choices};
use super::map::Tells;
use super::tables::{self, Kind};
use super::{chart, lenient, map, sentence, share};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::promises_page::{count, percent, span};
use crate::site::frame::{self, Around, Page, Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use stoa_app::routes;
use stoa_domain::Bounds;
use stoa_domain::requests::RequestFilter;
use stoa_domain::requests::dashboard::{Dashboard, Findings, Question, findings};
use stoa_service::{Arg, requests, site};

/// The page of a question. What of the address cannot be read is left out, and said.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let (question, unreadable) = lenient(&query);
    let told = requests::dashboard(&app.portal, &question).await?;
    let drawn = Drawn::read(&app).await?;
    let warning = match unreadable {
        true => words.say("numbers-unreadable"),
        false => String::new(),
    };
    let warning = match warning.is_empty() {
        true => warning,
        false => format!("<p class=\"notice warning\">{warning}</p>"),
    };
    let main = format!(
        "<div class=\"container\"><header class=\"page-head\"><h1>{}</h1><p class=\"lede\">{}</p></header>{warning}{}{}{}{}</div>",
        words.say("dashboard-title"),
        words.say("dashboard-lede"),
        cut::stretches(words, &question, &told),
        cut::form(
            words,
            &question,
            &told,
            &drawn.choices(&app, &question).await?
        ),
        figures(words, &question, &told, &drawn),
        share::code(words, &app.config.public_url(), &question),
    );
    let title = words.raw("dashboard-title", &[]);
    let page = Page {
        title: &title,
        main: &main,
        around: Around::Portal,
        head: "",
        scripts: &["/plain/dashboard.js"],
    };
    frame::render(&app, &reader, page).await
}

/// What the maps are drawn of.
pub struct Drawn {
    pub city: Bounds,
    pub neighborhoods: Vec<map::Shape>,
    pub districts: Vec<map::Shape>,
}

impl Drawn {
    /// The city's outlines.
    pub async fn read(app: &AppState) -> Result<Self, Problem> {
        let site = stoa_service::site::load(&app.portal).await?;
        Ok(Self {
            city: site.bounds,
            neighborhoods: site::shapes(&app.portal, "neighborhood").await?,
            districts: site::shapes(&app.portal, "council_district").await?,
        })
    }

    async fn choices(&self, app: &AppState, question: &Question) -> Result<Choices, Problem> {
        let names = |shapes: &[map::Shape]| {
            let mut all: Vec<String> = shapes.iter().map(|(name, _)| name.clone()).collect();
            // Districts are numbered: 2 comes before 10.
            all.sort_by_key(|n| (n.parse::<u32>().unwrap_or(u32::MAX), n.clone()));
            all.dedup();
            all
        };
        let services = requests::catalogue::list(&app.portal, None).await?;
        let mut services: Vec<(String, String)> =
            services.into_iter().map(|s| (s.code, s.name)).collect();
        services.sort_by(|a, b| a.1.cmp(&b.1));
        // A service that left the catalogue still has its cases.
        if let Some(code) = &question.service
            && !services.iter().any(|(c, _)| c == code)
        {
            services.push((code.clone(), code.clone()));
        }
        Ok(Choices {
            services,
            neighborhoods: names(&self.neighborhoods),
            districts: names(&self.districts),
        })
    }
}

/// Everything below the form; also what is embedded, without the maps' own sections.
fn figures(words: Words<'_>, question: &Question, told: &Dashboard, drawn: &Drawn) -> String {
    let found = findings(told);
    format!(
        "{}{}{}<div class=\"grid maps\">{}{}{}</div>",
        standing(words, question, told),
        flow(words, question, told, &found),
        times(words, question, told, &found),
        districts(words, question, told, drawn, &found),
        places(words, question, told, drawn, &found),
        heat(words, question, told, drawn),
    )
}

/// A count as the catalogue's argument.
pub fn number(n: u64) -> Arg {
    count(n)
}

/// The large numbers, and of when they are.
// catalogue: dashboard-median*
pub fn standing(words: Words<'_>, question: &Question, told: &Dashboard) -> String {
    let all = &told.all;
    let value = |n| words.with("numbers-value", &[("n", count(n))]);
    let stat = |name: &str, value: String, href: Option<String>| {
        let label = words.say(&format!("dashboard-{name}"));
        let label = match href {
            Some(href) => format!("<a href=\"{}\">{label}</a>", escape(&href)),
            None => label,
        };
        format!("<div><strong data-figure=\"{name}\">{value}</strong><span>{label}</span></div>")
    };
    let list = |filter: RequestFilter| Some(routes::requests(&filter));
    let rate = match all.now.kept_rate {
        Some(rate) => words.with("promises-percent", &[("percent", percent(rate))]),
        None => "–".to_owned(),
    };
    let day = |day: chrono::NaiveDate| Arg::from(words.day(day));
    let days = [("from", day(told.days.from)), ("to", day(told.days.to))];
    let against = told.compared.map(|c| {
        let days = [("from", day(c.from)), ("to", day(c.to))];
        format!(" {}", words.with("dashboard-against", &days))
    });
    format!(
        "<section class=\"section\" aria-label=\"{}\" data-dashboard=\"/api/v1/requests/dashboard?{}\"><div class=\"stats\">{}{}{}{}{}{}</div>\
         <p class=\"meta\">{}{}</p><p class=\"visually-hidden\" role=\"status\" data-dashboard-said=\"{}\"></p></section>",
        words.say("dashboard-standing"),
        escape(&routes::query(&question.to_pairs())),
        stat("open", value(all.open), list(tables::open_cases(question))),
        stat(
            "overdue",
            value(all.overdue),
            list(tables::overdue_cases(question))
        ),
        stat(
            "opened",
            value(all.now.opened),
            list(tables::cases(question, told.days))
        ),
        stat("closed", value(all.now.closed), None),
        stat("kept-rate", rate, None),
        stat("median", escape(&span(words, all.now.median_hours)), None),
        words.with("dashboard-days", &days),
        against.unwrap_or_default(),
        words.say("dashboard-changed"),
    )
}

fn section(id: &str, title: &str, body: &str) -> String {
    format!(
        "<section class=\"section\" aria-labelledby=\"{id}\"><h2 id=\"{id}\">{title}</h2>{body}</section>"
    )
}

/// Opened and closed over time.
pub fn flow(words: Words<'_>, question: &Question, told: &Dashboard, found: &Findings) -> String {
    let columns = chart::columns(&told.daily);
    let picture = chart::svg(words, &columns, "flow");
    let table = tables::days(words, &columns, "flow");
    let body = format!(
        "<p class=\"meta\">{}</p>{picture}{}",
        words.say("dashboard-flow-legend"),
        tables::behind(words, &table, &tables::csv(question, "days")),
    );
    section(
        "flow",
        &sentence::say(words, &found.flow, question.compare),
        &body,
    )
}

fn times(words: Words<'_>, question: &Question, told: &Dashboard, found: &Findings) -> String {
    /// More at once say less.
    const FIRST: usize = 12;
    let (first, rest) = told.services.split_at(told.services.len().min(FIRST));
    let groups = |of| tables::groups(words, Kind::Service, of, (question, told), "times");
    let rest = match rest.is_empty() {
        true => String::new(),
        false => format!(
            "<details class=\"disclosure\"><summary>{}</summary>{}</details>",
            words.with(
                "dashboard-services-more",
                &[("n", count(rest.len() as u64))]
            ),
            groups(rest),
        ),
    };
    let table = groups(first) + &rest;
    let promises = sentence::say(words, &found.promises, question.compare);
    let body = format!(
        "<p>{promises} <a href=\"/requests/promises\">{}</a></p>{table}{}",
        words.say("promises-title"),
        tables::file(words, &tables::csv(question, "groups")),
    );
    section(
        "times",
        &sentence::say(words, &found.times, question.compare),
        &body,
    )
}

fn districts(
    words: Words<'_>,
    question: &Question,
    told: &Dashboard,
    drawn: &Drawn,
    found: &Findings,
) -> String {
    if told.districts.is_empty() {
        return String::new();
    }
    let shapes = &drawn.districts;
    let picture = map::areas(
        words,
        drawn.city,
        shapes,
        (&told.districts, Tells::Kept),
        "districts",
    );
    let table = tables::groups(
        words,
        Kind::District,
        &told.districts,
        (question, told),
        "districts",
    );
    let body = picture + &tables::behind(words, &table, &tables::csv(question, "groups"));
    let title = sentence::say(words, &found.districts, question.compare);
    section("districts", &title, &body)
}

/// Neighborhoods in shades.
pub fn places(
    words: Words<'_>,
    question: &Question,
    told: &Dashboard,
    drawn: &Drawn,
    found: &Findings,
) -> String {
    if told.neighborhoods.is_empty() {
        return String::new();
    }
    let shapes = &drawn.neighborhoods;
    let picture = map::areas(
        words,
        drawn.city,
        shapes,
        (&told.neighborhoods, Tells::Opened),
        "places",
    );
    let all = (question, told);
    let table = tables::groups(
        words,
        Kind::Neighborhood,
        &told.neighborhoods,
        all,
        "places",
    );
    let body = picture + &tables::behind(words, &table, &tables::csv(question, "groups"));
    section(
        "places",
        &sentence::say(words, &found.places, question.compare),
        &body,
    )
}

fn heat(words: Words<'_>, question: &Question, told: &Dashboard, drawn: &Drawn) -> String {
    if told.heat.is_empty() {
        return String::new();
    }
    let all: u64 = told.heat.iter().map(|c| c.opened).sum();
    // The squares that hold half of it: fewer squares, closer together.
    let mut sum = 0;
    let half = told.heat.iter().take_while(|c| {
        let before = sum;
        sum += c.opened;
        before * 2 < all
    });
    let title = words.with(
        "dashboard-heat",
        &[
            ("squares", count(half.count() as u64)),
            ("all", count(told.heat.len() as u64)),
        ],
    );
    let picture = map::heat(words, drawn.city, &drawn.neighborhoods, &told.heat, "heat");
    let table = tables::heat(words, question, told, "heat");
    let body = picture + &tables::behind(words, &table, &tables::csv(question, "heat"));
    section("heat", &title, &body)
}
