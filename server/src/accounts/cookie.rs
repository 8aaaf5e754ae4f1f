//! The cookies and how they are made.

use crate::config::Config;
use axum_extra::extract::cookie::{Cookie, SameSite};
use std::time::Duration;

/// The name of the session's cookie. `__Host-` (RFC 6265bis §4.1.3.2) needs https; without it, a plain name.
pub fn session_name(config: &Config) -> &'static str {
    if config.is_https() {
        "__Host-stoa"
    } else {
        "stoa_session"
    }
}

/// The session's cookie: not readable by scripts, not sent from other sites.
pub fn session(config: &Config, token: String, lives: Duration) -> Cookie<'static> {
    let mut cookie = lasting(config, session_name(config), token, lives);
    cookie.set_http_only(true);
    cookie
}

/// A cookie that lasts; readable by scripts unless said otherwise.
pub fn lasting(
    config: &Config,
    name: &'static str,
    value: String,
    lives: Duration,
) -> Cookie<'static> {
    let mut cookie = Cookie::new(name, value);
    cookie.set_path("/");
    cookie.set_same_site(SameSite::Lax);
    cookie.set_secure(config.is_https());
    cookie.set_max_age(lives.try_into().ok());
    cookie
}

/// Takes a cookie away.
pub fn gone(config: &Config, name: &'static str) -> Cookie<'static> {
    lasting(config, name, String::new(), Duration::ZERO)
}
