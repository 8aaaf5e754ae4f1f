//! What a person typed that belongs in no address, where the browser's history and every log on the way would keep it:
//! names, mail addresses, phone numbers. After a form that was refused it goes to the page in a cookie of five minutes
//! that no script can read, and the page that shows it takes it away.

use crate::accounts::cookie;
use crate::config::Config;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use http::HeaderMap;
use std::time::Duration;
use url::form_urlencoded::{Serializer, parse};

/// The cookie: names and values as a query string.
const COOKIE: &str = "stoa_typed";
const LIVES: Duration = Duration::from_secs(300);
/// The longest value, in bytes: a cookie holds four kilobytes (RFC 6265 §6.1). What is longer is no name and no address.
const MAX_VALUE: usize = 600;

/// The answer with these fields beside it.
pub fn keep(config: &Config, answer: Response, fields: &[(&'static str, &str)]) -> Response {
    let mut pairs = Serializer::new(String::new());
    for (name, value) in fields {
        if !value.is_empty() && value.len() <= MAX_VALUE {
            pairs.append_pair(name, value);
        }
    }
    let mut cookie = cookie::lasting(config, COOKIE, pairs.finish(), LIVES);
    cookie.set_http_only(true);
    (CookieJar::new().add(cookie), answer).into_response()
}

/// What was typed, for the page that says what was wrong with it.
pub fn read(headers: &HeaderMap, query: Option<&str>) -> Vec<(String, String)> {
    let failed = parse(query.unwrap_or_default().as_bytes()).any(|(name, _)| name == "error");
    let jar = CookieJar::from_headers(headers);
    let Some(cookie) = jar.get(COOKIE).filter(|_| failed) else {
        return Vec::new();
    };
    parse(cookie.value().as_bytes()).into_owned().collect()
}

/// The page with the cookie taken away.
pub fn forget(config: &Config, page: Response) -> Response {
    let gone = cookie::gone(config, COOKIE);
    (CookieJar::new().add(gone), page).into_response()
}
