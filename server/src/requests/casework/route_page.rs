//! `/desk/route`: the reader's cases in the order of the way, each with a link to the map and a form for what was found. Works
//! with scripting off; with it the page can be taken along, and what is sent without a network waits on the device
//! (`public/plain/route.js`).

use super::desk_page::{DeskPage, verdict};
use super::form::Controls;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use stoa_domain::requests::route::{Route, Stop};
use stoa_domain::{FieldErrors, LatLon};
use stoa_service::Arg;
use stoa_service::requests::crew::plan_route;

/// Where it lies.
pub const PAGE: &str = "/desk/route";

/// The page; `from`: where the crew is, `lat,lon`.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let from = query.position("from")?;
    let route = plan_route(&app.portal, &reader.actor, from).await?;
    let now = app.portal.ctx.clock.now();
    let items: String = route
        .stops
        .iter()
        .map(|s| stop(words, s, &app.portal.ctx.random.id(now).to_string()))
        .collect();
    let list = match items.is_empty() {
        true => format!(
            "<p class=\"empty\">{}</p>",
            words.say("casework-route-none")
        ),
        false => format!("<ol class=\"stack plain-list\" id=\"stops\">{items}</ol>"),
    };
    let main = format!(
        "{}<p class=\"lede\">{}</p>{}{}{list}",
        verdict(words, &query),
        words.say("casework-route-lede"),
        start(words, from, &route),
        device(words),
    );
    let title = words.raw("casework-route-title", &[]);
    let scripts = &["/plain/route.js"];
    let page = DeskPage {
        app: &app,
        reader: &reader,
        here: PAGE,
        title,
        main,
        scripts,
    };
    page.answer(StatusCode::OK).await
}

/// Where the way begins, and how long it is.
fn start(words: Words<'_>, from: Option<LatLon>, route: &Route) -> String {
    let fine = FieldErrors::default();
    let controls = Controls {
        words,
        errors: &fine,
        id: "route",
    };
    let typed = from
        .map(|p| format!("{:.5},{:.5}", p.lat, p.lon))
        .unwrap_or_default();
    format!(
        "<form method=\"get\" action=\"{PAGE}\" class=\"cluster end-line\" id=\"start\">{}\
         <button class=\"button\">{}</button><button class=\"button quiet\" type=\"button\" data-here hidden>{}</button></form>\
         <p class=\"meta\">{}</p>",
        controls.line(
            "from",
            "casework-route-from",
            &typed,
            "dir=\"ltr\" inputmode=\"decimal\" class=\"w-20\""
        ),
        words.say("casework-route-order"),
        words.say("casework-route-here"),
        words.with(
            "casework-route-length",
            &[
                ("n", Arg::Number(route.stops.len() as f64)),
                ("km", Arg::Number((route.length_m / 100.0).round() / 10.0)),
            ],
        ),
    )
}

/// What the device holds: shown by the script, which fills in the numbers.
fn device(words: Words<'_>) -> String {
    format!(
        "<div class=\"panel stack tight\" id=\"device\" hidden><p>{}</p>\
         <div class=\"actions\"><button class=\"button\" type=\"button\" data-take>{}</button>\
         <button class=\"button quiet\" type=\"button\" data-forget hidden>{}</button></div>\
         <p role=\"status\" data-said data-taken=\"{}\" data-waiting=\"{}\" data-sent=\"{}\" data-refused=\"{}\" data-signed-out=\"{}\"></p></div>",
        words.say("casework-route-device"),
        words.say("casework-route-take"),
        words.say("casework-route-forget"),
        words.say("casework-route-taken"),
        words.say("casework-route-waiting"),
        words.say("casework-route-sent"),
        words.say("casework-route-refused"),
        words.say("casework-route-signed-out"),
    )
}

// catalogue: status-*
fn stop(words: Words<'_>, s: &Stop, key: &str) -> String {
    let code = s.status.code().replace('_', "-");
    let far = s
        .distance_m
        .map(|m| words.with("casework-route-far", &[("metres", Arg::Number(m))]));
    let due = s.due_at.map(|at| escape(&words.date(&at)));
    let about: Vec<String> = [Some(words.say(&format!("status-{code}"))), far, due]
        .into_iter()
        .flatten()
        .collect();
    let map = s.lat.zip(s.lon).map(|(lat, lon)| {
        format!(
            "<a class=\"button small\" href=\"geo:{lat:.6},{lon:.6}?q={lat:.6},{lon:.6}\">{}</a>",
            words.say("casework-contractor-map")
        )
    });
    let place = s
        .place
        .as_deref()
        .map(escape)
        .unwrap_or_else(|| words.say("desk-row-no-place"));
    let fine = FieldErrors::default();
    let id = format!("at-{}", s.reference);
    let controls = Controls {
        words,
        errors: &fine,
        id: &id,
    };
    format!(
        "<li class=\"panel stack tight\" data-stop=\"{0}\"><h2 class=\"h4\"><a href=\"/desk/requests/{0}\">{1} {0}</a></h2>\
         <p><bdi>{place}</bdi></p><p class=\"prose\"><bdi>{2}</bdi></p><p class=\"meta\">{3}</p><div class=\"actions\">{4}</div>\
         <details><summary>{5}</summary><form method=\"post\" action=\"/do/desk/crew\" enctype=\"multipart/form-data\" class=\"stack tight\" novalidate>\
         <input type=\"hidden\" name=\"reference\" value=\"{0}\"><input type=\"hidden\" name=\"key\" value=\"{key}\">{6}\
         <div class=\"field\"><label for=\"{id}-photo\">{7}</label><input id=\"{id}-photo\" name=\"photo\" type=\"file\" accept=\"image/*\" \
         capture=\"environment\" multiple></div><div><button class=\"button\">{8}</button></div></form></details></li>",
        s.reference,
        escape(&s.service),
        escape(&s.description),
        about.join(" · "),
        map.unwrap_or_default(),
        words.say("casework-route-report"),
        controls.area("text", "casework-route-text", "", "maxlength=\"4000\""),
        words.say("casework-contractor-photos"),
        words.say("casework-contractor-send"),
    )
}
