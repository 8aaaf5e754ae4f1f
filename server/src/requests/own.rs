//! The keys to one's own reports, also where nobody else may see them, kept on the device that sent them or opened the link in their mail: a
//! cookie that scripts cannot read. With it every page and door of such a report works for its reporter as for anyone's.

use crate::accounts::cookie;
use crate::config::Config;
use crate::extract::query::decode;
use crate::site::back;
use crate::state::AppState;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use http::{HeaderMap, Method};
use std::time::Duration;
use stoa_domain::requests::{Reference, RequestDetail};
use stoa_service::requests::{self, Submitted};
use stoa_service::{Error, Portal};

/// The cookie: `<reference>.<key>`, joined by `_`.
pub const COOKIE: &str = "stoa_own";
/// How many it keeps; with their keys they fill about half of what a cookie may hold.
const MOST: usize = 50;
const YEAR: Duration = Duration::from_secs(365 * 86_400);

/// What the device holds. Whether a key fits, the use cases find out.
pub fn read(headers: &HeaderMap) -> Vec<(Reference, String)> {
    let one = |pair: &str| {
        let (reference, key) = pair.split_once('.')?;
        Some((reference.parse().ok()?, key.to_owned()))
    };
    CookieJar::from_headers(headers)
        .get(COOKIE)
        .map(|c| c.value().split('_').filter_map(one).take(MOST).collect())
        .unwrap_or_default()
}

/// The key the device holds to a request.
pub fn key_to(headers: &HeaderMap, reference: &Reference) -> Option<String> {
    let held = read(headers).into_iter().find(|(r, _)| r == reference);
    held.map(|(_, key)| key)
}

/// The cookie with one more key in front.
fn with(config: &Config, headers: &HeaderMap, reference: &Reference, key: &str) -> Cookie<'static> {
    let mut all = read(headers);
    all.retain(|(r, _)| r != reference);
    all.insert(0, (reference.clone(), key.to_owned()));
    all.truncate(MOST);
    let pairs: Vec<String> = all.iter().map(|(r, key)| format!("{r}.{key}")).collect();
    let mut cookie = cookie::lasting(config, COOKIE, pairs.join("_"), YEAR);
    cookie.set_http_only(true);
    cookie
}

/// What the device that sent a report is to remember of it, also where everyone sees it: that may change.
pub fn sent(config: &Config, headers: &HeaderMap, report: &Submitted) -> Cookie<'static> {
    with(config, headers, &report.reference, &report.own_key)
}

/// A request as everyone sees it, or as whoever holds its key does.
pub async fn show(
    portal: &Portal,
    headers: &HeaderMap,
    reference: &Reference,
    everyone: Result<RequestDetail, Error>,
) -> Result<RequestDetail, Error> {
    match (everyone, key_to(headers, reference)) {
        (Err(Error::NotFound | Error::BeingLookedAt), Some(key)) => {
            requests::show_own(portal, reference, &key).await
        }
        (everyone, _) => everyone,
    }
}

/// Somebody came by the link in their mail, which holds the key: the device keeps it, and the address loses it.
pub fn arrive(app: &AppState, request: &Request) -> Option<Response> {
    let typed = request.uri().path().strip_prefix("/requests/")?;
    let query = decode(request.uri().query()?.as_bytes()).ok()?;
    let (_, key) = query.iter().find(|(name, _)| name == "key")?;
    let reference: Reference = typed.parse().ok()?;
    if request.method() != Method::GET || !requests::is_key_of(&app.portal, &reference, key) {
        return None;
    }
    let cookie = with(&app.config, request.headers(), &reference, key);
    let page = back::to(&format!("/requests/{reference}"), &[]);
    Some((CookieJar::new().add(cookie), page).into_response())
}
