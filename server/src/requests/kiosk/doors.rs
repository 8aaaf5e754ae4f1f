//! Plain forms of a shared terminal: it begins, it ends, a person is done, "send it to me".

use super::{COOKIE, Kiosk, OVER, PASS, START, cookie_of, has_pass, is_code};
use crate::accounts::cookie;
use crate::extract::form::Form;
use crate::layer::client::Client;
use crate::layer::locale;
use crate::problem::Problem;
use crate::requests::{mine, own};
use crate::site::back;
use crate::site::page::{DRAFT, draft_token};
use crate::site::preferences::THEME;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use http::{HeaderMap, HeaderName};
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::follow::SubscribeDraft;
use stoa_service::{Error, accounts, requests};

/// Empties the browser of what pages kept in it (Clear Site Data §3.1); it also takes the service worker away.
const CLEAR: (HeaderName, &str) = (
    HeaderName::from_static("clear-site-data"),
    "\"cache\", \"storage\"",
);

/// `code`, or a signed-in staff member's press: the browser becomes a terminal, and who was signed in is signed out.
pub async fn start(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    jar: CookieJar,
    Form(form): Form,
) -> Result<Response, Problem> {
    let by_code = is_code(&app.config, form.get("code").unwrap_or_default());
    if !by_code && !actor.may(Permission::FileForOthers) {
        return Ok(refused());
    }
    let session = cookie::session_name(&app.config);
    if let Some(token) = jar.get(session) {
        accounts::sign_out(&app.portal, token.value()).await?;
    }
    let jar = emptied(&app, jar)
        .add(cookie::gone(&app.config, session))
        .add(cookie_of(&app));
    Ok(([CLEAR], jar, back::to(START, &[])).into_response())
}

/// `code`, or `username` and `password` of who may start one: an ordinary browser again.
pub async fn end(
    State(app): State<AppState>,
    Extension(Client(address)): Extension<Client>,
    jar: CookieJar,
    Form(form): Form,
) -> Result<Response, Problem> {
    if !is_code(&app.config, form.get("code").unwrap_or_default()) {
        let username = form.get("username").unwrap_or_default();
        let password = form.get("password").unwrap_or_default();
        let who = accounts::sign_in(&app.portal, username, password, &address.to_string()).await;
        let who = match who {
            Ok(who) => who,
            Err(Error::Invalid(_)) => return Ok(refused()),
            Err(error) => return Err(error.into()),
        };
        // Only who they are was asked: nobody stays signed in.
        accounts::sign_out(&app.portal, &who.token).await?;
        if !who.staff.role.may(Permission::FileForOthers) {
            return Ok(refused());
        }
    }
    let jar = emptied(&app, jar).add(cookie::gone(&app.config, COOKIE));
    Ok(([CLEAR], jar, back::to("/", &[])).into_response())
}

fn refused() -> Response {
    back::to(START, &[("error", "credentials".to_owned())])
}

/// Somebody is done, or has gone: what they typed is forgotten here and on the server.
pub async fn over(
    State(app): State<AppState>,
    kiosk: Option<Extension<Kiosk>>,
    jar: CookieJar,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    if kiosk.is_none() {
        return Ok(back::to(START, &[]));
    }
    if let Some(token) = draft_token(&headers) {
        requests::drafts::forget(&app.portal, &token).await?;
    }
    Ok(([CLEAR], emptied(&app, jar), back::to(START, &[])).into_response())
}

/// Without anything a person left.
fn emptied(app: &AppState, jar: CookieJar) -> CookieJar {
    [
        DRAFT,
        PASS,
        mine::COOKIE,
        own::COOKIE,
        locale::COOKIE,
        THEME,
    ]
    .into_iter()
    .fold(jar, |jar, name| jar.add(cookie::gone(&app.config, name)))
}

/// `reference`, `to` (a mail address or a phone number): its news go there. Who has just reported it here is its reporter,
/// also where nobody else sees it; a report that is not for everyone is for nobody else.
pub async fn send(
    State(app): State<AppState>,
    Extension(locale): Extension<Locale>,
    kiosk: Option<Extension<Kiosk>>,
    headers: HeaderMap,
    Form(form): Form,
) -> Result<Response, Problem> {
    let reference = form.reference()?;
    let Some(Extension(kiosk)) = kiosk else {
        return Ok(back::to(START, &[]));
    };
    let to = form.get("to").unwrap_or_default();
    let done = if has_pass(&app, &headers, kiosk, &reference) {
        requests::send_to_reporter(&app.portal, &reference, to, locale).await
    } else if to.contains('@') || to.is_empty() {
        requests::follow(&app.portal, &reference, to, locale).await
    } else {
        let draft = SubscribeDraft {
            area: "request".to_owned(),
            reference: reference.to_string(),
            channel: "sms".to_owned(),
            phone: to.to_owned(),
            ..SubscribeDraft::default()
        };
        let asked = requests::subscriptions::subscribe(&app.portal, &draft, locale).await;
        asked.map(drop)
    };
    let page = format!("/kiosk/done/{reference}");
    match done {
        Ok(()) => Ok(back::to(&page, &[("sent", "1".to_owned())])),
        Err(Error::NotFound) => Err(Problem::not_found()),
        Err(error @ (Error::Internal(_) | Error::Unavailable)) => Err(error.into()),
        // The address is not written into the browser's history.
        Err(error) => Ok(back::to(&page, &back::error_pairs(&error.into()))),
    }
}

/// A wrong way in leads to the beginning.
pub async fn lost() -> Response {
    back::to(OVER, &[])
}
