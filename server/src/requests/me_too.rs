//! "Me too": counted once a device, by the JSON API and by a plain form.

use super::caller_done;
use super::caller_section::{self, CALLER_DRAFT};
use super::kiosk::Kiosk;
use super::report_form::read_draft;
use super::submit::key_of;
use crate::accounts::cookie;
use crate::extract::form::Form;
use crate::extract::json::Json;
use crate::extract::query::Query;
use crate::extract::reference::Named;
use crate::problem::{Problem, ProblemBody};
use crate::site::page::{DRAFT, draft_token};
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
use stoa_domain::accounts::Actor;
use stoa_domain::requests::Reference;
use stoa_service::requests::{self, drafts, drafts::StoredDraft};

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
    Extension(actor): Extension<Actor>,
    Extension(locale): Extension<Locale>,
    kiosk: Option<Extension<Kiosk>>,
    headers: HeaderMap,
    Form(form): Form,
) -> Result<Response, Problem> {
    if kiosk.is_some() {
        return at_a_terminal(&app, locale, &headers, &form).await;
    }
    if caller_section::is_asked(&form) {
        return for_caller(&app, &actor, locale, &headers, &form).await;
    }
    let reference = form.reference()?;
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

/// Somebody at a shared terminal is counted once for the report they were making, which is over with that.
async fn at_a_terminal(
    app: &AppState,
    locale: Locale,
    headers: &HeaderMap,
    form: &Query,
) -> Result<Response, Problem> {
    let reference = form.reference()?;
    let draft = draft_token(headers);
    let key = form.get("key").filter(|k| !k.is_empty());
    let device = match (&draft, key) {
        (Some(token), _) => format!("terminal {token}"),
        (None, Some(key)) => format!("terminal {key}"),
        (None, None) => return Err(Problem::field("key", "required")),
    };
    let email = form.get("email").unwrap_or_default();
    match requests::me_too(&app.portal, &reference, &device, email, locale).await {
        Ok(done) => {
            if let Some(token) = &draft {
                drafts::forget(&app.portal, token).await?;
            }
            let jar = CookieJar::new().add(cookie::gone(&app.config, DRAFT));
            let page = format!("/kiosk/done/{}", done.reference);
            Ok((jar, back::to(&page, &[("joined", "1".to_owned())])).into_response())
        }
        Err(stoa_service::Error::NotFound) => Err(Problem::not_found()),
        Err(error) => {
            let pairs = back::error_pairs(&Problem::from(error));
            Ok(back::to("/report", &pairs))
        }
    }
}

/// A caller has the same trouble: the call is counted, and who called is noted.
async fn for_caller(
    app: &AppState,
    actor: &Actor,
    locale: Locale,
    headers: &HeaderMap,
    form: &Query,
) -> Result<Response, Problem> {
    let reference = form.reference()?;
    let (caller, draft) = (caller_section::read(form), read_draft(form));
    let key = form.get("key").unwrap_or_default();
    let portal = &app.portal;
    let done =
        requests::join_for_caller(portal, actor, &reference, &caller, &draft, key, locale).await;
    match done {
        Ok(done) => {
            let mut pairs = vec![("joined", "1".to_owned())];
            let mail = !draft.email.trim().is_empty();
            pairs.extend(caller_done::hears(mail, draft.texts, done.texts));
            let jar = CookieJar::new().add(cookie::gone(&app.config, CALLER_DRAFT));
            let page = format!("/desk/callers/{}", done.reference);
            Ok((jar, back::to(&page, &pairs)).into_response())
        }
        Err(error @ (stoa_service::Error::NotFound | stoa_service::Error::Forbidden)) => {
            Err(error.into())
        }
        Err(error) => {
            // What was typed stands in the form again.
            let stored = StoredDraft {
                draft,
                key: key.to_owned(),
                caller: Some(caller),
                ..StoredDraft::default()
            };
            let known = caller_section::token(headers);
            let token = drafts::save(portal, known.as_deref(), &stored).await?;
            let jar = CookieJar::new().add(caller_section::remember(&app.config, &token));
            let pairs = back::error_pairs(&Problem::from(error));
            Ok((jar, back::to("/report?for=caller", &pairs)).into_response())
        }
    }
}

/// The device by its cookie, else by the caller's key, else by a new cookie.
pub(super) fn device(
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

pub(super) fn jar(cookie: Option<Cookie<'static>>) -> CookieJar {
    cookie
        .into_iter()
        .fold(CookieJar::new(), |jar, cookie| jar.add(cookie))
}
