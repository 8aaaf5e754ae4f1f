//! The requests reported from this device: a readable cookie of references, newest first. It identifies nobody and
//! proves nothing; it only saves people from writing their references down.

use crate::accounts::cookie;
use crate::config::Config;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use http::HeaderMap;
use std::time::Duration;
use stoa_domain::requests::Reference;

/// The cookie: references joined by `.`.
pub const COOKIE: &str = "stoa_mine";
/// How many it keeps.
const MOST: usize = 50;
const YEAR: Duration = Duration::from_secs(365 * 86_400);

/// What the device remembers.
pub fn read(headers: &HeaderMap) -> Vec<Reference> {
    CookieJar::from_headers(headers)
        .get(COOKIE)
        .map(|c| {
            c.value()
                .split('.')
                .filter_map(|r| r.parse().ok())
                .take(MOST)
                .collect()
        })
        .unwrap_or_default()
}

/// The cookie with one more reference in front.
pub fn with(config: &Config, headers: &HeaderMap, reference: &Reference) -> Cookie<'static> {
    let mut all = read(headers);
    all.retain(|r| r != reference);
    all.insert(0, reference.clone());
    all.truncate(MOST);
    let value = all
        .iter()
        .map(Reference::as_str)
        .collect::<Vec<_>>()
        .join(".");
    cookie::lasting(config, COOKIE, value, YEAR)
}
