//! What a shared terminal may ask for, and what its browser may keep: nothing.

use super::{Kiosk, OVER, START, of};
use crate::layer::locale;
use crate::requests::kiosk::inert::inert;
use crate::site::page::DRAFT;
use crate::site::preferences::THEME;
use crate::state::AppState;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use http::{HeaderMap, HeaderValue, header};
use http_body_util::BodyExt;
use stoa_domain::accounts::Actor;

/// The addresses of a terminal, besides files.
const OPEN: [&str; 8] = [
    "/report",
    "/do/requests/draft",
    "/do/requests/report",
    "/do/requests/personal",
    "/do/requests/me-too",
    "/do/preferences",
    "/api/v1/geocode/reverse",
    "/health/live",
];
/// Files its pages are made of.
const FILES: [&str; 7] = [
    "/pkg/",
    "/plain/",
    "/map/",
    "/theme/",
    "/fonts/",
    "/icons.svg",
    "/icon",
];
/// The cookies it may bring; the others are those of who used the browser before it was one.
const COOKIES: [&str; 5] = [super::COOKIE, super::PASS, DRAFT, locale::COOKIE, THEME];

/// Holds a terminal to its addresses. Who signed in there before is nobody any more.
pub async fn layer(State(app): State<AppState>, mut request: Request, next: Next) -> Response {
    let Some(kiosk) = of(&app.portal.ctx.config, request.headers()) else {
        return next.run(request).await;
    };
    let path = request.uri().path().to_owned();
    if FILES.iter().any(|f| path.starts_with(f)) {
        return next.run(request).await;
    }
    let own = path == START || path.starts_with("/kiosk/") || path.starts_with("/do/kiosk/");
    if !own && !OPEN.contains(&path.as_str()) {
        return keep_nothing(Redirect::to(START).into_response());
    }
    only_own_cookies(request.headers_mut());
    request.extensions_mut().insert(kiosk);
    request.extensions_mut().insert(Actor::Anyone);
    let response = next.run(request).await;
    keep_nothing(without_ways_out(&app, response).await)
}

/// Without the cookies of who used the browser before.
fn only_own_cookies(headers: &mut HeaderMap) {
    let jar = CookieJar::from_headers(headers);
    let kept: Vec<String> = jar
        .iter()
        .filter(|c| COOKIES.contains(&c.name()))
        .map(|c| format!("{}={}", c.name(), c.value()))
        .collect();
    headers.remove(header::COOKIE);
    if let Ok(value) = HeaderValue::from_str(&kept.join("; ")) {
        headers.insert(header::COOKIE, value);
    }
}

fn keep_nothing(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.remove(header::ETAG);
    response
}

async fn without_ways_out(app: &AppState, response: Response) -> Response {
    let html = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|t| t.as_bytes().starts_with(b"text/html"));
    if !html {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    // A page is whole already (`site::page`): nothing is waited for.
    let Ok(bytes) = body.collect().await else {
        return Redirect::to(OVER).into_response();
    };
    let page = inert(&String::from_utf8_lossy(&bytes.to_bytes()));
    parts.headers.remove(header::CONTENT_LENGTH);
    // A small page without the terminal's script goes back by itself.
    let refresh = HeaderValue::from_str(&format!("{};url={OVER}", app.config.kiosk_idle));
    if let (false, Ok(refresh)) = (page.contains("data-kiosk"), refresh) {
        parts.headers.insert(header::REFRESH, refresh);
    }
    Response::from_parts(parts, Body::from(page))
}

/// Is it a terminal's request?
pub fn kiosk(request: &Request) -> Option<Kiosk> {
    request.extensions().get::<Kiosk>().copied()
}
