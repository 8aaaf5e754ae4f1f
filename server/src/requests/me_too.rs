//! "Me too": counted once a device, by the JSON API and by a plain form.

use super::submit::key_of;
use crate::accounts::cookie;
use crate::extract::form::Form;
use crate::extract::json::Json;
use crate::extract::reference::Named;
use crate::problem::{Problem, ProblemBody};
use crate::site::{back, typed};
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use http::HeaderMap;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use stoa_domain::Locale;
use stoa_domain::requests::Reference;
use stoa_service::requests;

/// What a device is counted by: a random number that says nothing of its owner.
const COOKIE: &str = "stoa_device";
const YEAR: Duration = Duration::from_secs(365 * 86_400);

/// Who else is concerned.
#[derive(Debug, Default, Deserialize, utoipa::ToSchema)]
pub struct MeToo {
    /// Where updates go; empty: they only want to be counted.
    #[serde(default)]
    pub email: String,
}

/// What became of it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Counted {
    /// The request that counted it: of a duplicate, the one that goes on.
    pub reference: Reference,
    /// How many others it concerns now.
    pub me_too: u64,
    /// `false`: this device had been counted before.
    pub counted: bool,
}

/// Say that a request concerns you too. Counted once a device: by a cookie, or without one by an `Idempotency-Key` of
/// your own making. With an address, it is followed too.
#[utoipa::path(post, path = "/api/v1/requests/{reference}/me-too", tag = "requests",
    params(("reference" = String, Path, example = "R-7K3M-9X"),
        ("idempotency-key" = Option<String>, Header, description = "1 to 100 visible ASCII characters")),
    request_body = MeToo,
    responses((status = 200, body = Counted), (status = 404, body = ProblemBody), (status = 422, body = ProblemBody),
        (status = 429, body = ProblemBody)))]
pub async fn me_too(
    State(app): State<AppState>,
    Extension(locale): Extension<Locale>,
    Named(reference): Named,
    headers: HeaderMap,
    Json(body): Json<MeToo>,
) -> Result<Response, Problem> {
    let key = key_of(&headers)?;
    let (device, remember) = device(&app, &headers, key);
    let done = requests::me_too(&app.portal, &reference, &device, &body.email, locale).await?;
    let counted = Counted {
        reference: done.reference,
        me_too: done.me_too,
        counted: done.counted,
    };
    Ok((jar(remember), axum::Json(counted)).into_response())
}

/// `reference`, `email` (may be empty). It may come from within the report form, whose other fields do not matter.
pub async fn by_form(
    State(app): State<AppState>,
    Extension(locale): Extension<Locale>,
    headers: HeaderMap,
    Form(form): Form,
) -> Result<Response, Problem> {
    let reference: Reference = form
        .get("reference")
        .and_then(|r| r.parse().ok())
        .ok_or_else(Problem::not_found)?;
    let email = form.get("email").unwrap_or_default();
    let (device, remember) = device(&app, &headers, None);
    let page = |reference: &Reference, pairs: &[(&str, String)]| {
        back::to(&format!("/requests/{reference}"), pairs)
    };
    let answer = match requests::me_too(&app.portal, &reference, &device, email, locale).await {
        Ok(done) => page(&done.reference, &[("me-too", "1".to_owned())]),
        Err(stoa_service::Error::NotFound) => return Err(Problem::not_found()),
        Err(error) => {
            let answer = page(&reference, &back::error_pairs(&Problem::from(error)));
            typed::keep(&app.config, answer, &[("email", email)])
        }
    };
    Ok((jar(remember), answer).into_response())
}

/// The device by its cookie, else by the caller's key, else by a new cookie.
fn device(
    app: &AppState,
    headers: &HeaderMap,
    key: Option<String>,
) -> (String, Option<Cookie<'static>>) {
    let known = CookieJar::from_headers(headers)
        .get(COOKIE)
        .map(|c| c.value().to_owned())
        .filter(|v| v.len() == 64 && v.bytes().all(|b| b.is_ascii_hexdigit()));
    match (known, key) {
        (Some(device), _) => (device, None),
        (None, Some(key)) => (format!("key {key}"), None),
        (None, None) => {
            let device = app.portal.ctx.random.token();
            let mut cookie = cookie::lasting(&app.config, COOKIE, device.clone(), YEAR);
            cookie.set_http_only(true);
            (device, Some(cookie))
        }
    }
}

fn jar(cookie: Option<Cookie<'static>>) -> CookieJar {
    cookie
        .into_iter()
        .fold(CookieJar::new(), |jar, cookie| jar.add(cookie))
}
