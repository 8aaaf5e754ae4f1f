//! A shared terminal: who reports there leaves nothing behind. Staff, or a code the operator configured, turn a browser
//! into one and back; a sealed cookie says that it is one.
//!
//! Its pages have no code of the app: the report form is the plain form, with one small script that watches the time
//! (`public/plain/kiosk.js`; without scripting the page goes back by itself) and one that draws a map to pick a place on.

pub mod doors;
pub mod inert;
pub mod layer;
pub mod map;
pub mod pages;

use crate::accounts::cookie;
use crate::config::Config;
use crate::site::frame::Words;
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use http::HeaderMap;
use std::time::Duration;
use stoa_app::SharedTerminal;
use stoa_domain::Locale;
use stoa_domain::requests::Reference;
use stoa_service::{Arg, PortalConfig, requests};
use uuid::Uuid;

/// The cookie of a terminal.
pub const COOKIE: &str = "stoa_kiosk";
/// The cookie that says what was reported at a terminal just now; gone with the browser, or when it is over.
pub const PASS: &str = "stoa_kiosk_pass";
/// Where it begins.
pub const START: &str = "/kiosk";
/// Where everything ends: what was typed is forgotten, and it begins anew.
pub const OVER: &str = "/kiosk/over";
const YEAR: Duration = Duration::from_secs(365 * 86_400);

/// The request comes from a shared terminal.
#[derive(Debug, Clone, Copy)]
pub struct Kiosk(pub Uuid);

/// The terminal that a request's cookie proves.
pub fn of(config: &PortalConfig, headers: &HeaderMap) -> Option<Kiosk> {
    let jar = CookieJar::from_headers(headers);
    requests::kiosk_of(config, jar.get(COOKIE)?.value()).map(Kiosk)
}

/// The cookie for who has just reported this there.
pub fn pass_cookie(app: &AppState, kiosk: Kiosk, reference: &Reference) -> Cookie<'static> {
    let ctx = &app.portal.ctx;
    let pass = requests::kiosk_pass(&ctx.config, kiosk.0, reference, ctx.clock.now());
    let mut cookie = cookie::lasting(&app.config, PASS, pass, YEAR);
    cookie.set_max_age(None);
    cookie.set_http_only(true);
    cookie
}

/// Was this reported here just now?
pub fn has_pass(app: &AppState, headers: &HeaderMap, kiosk: Kiosk, reference: &Reference) -> bool {
    let ctx = &app.portal.ctx;
    let jar = CookieJar::from_headers(headers);
    jar.get(PASS).is_some_and(|pass| {
        let now = ctx.clock.now();
        requests::is_kiosk_pass(&ctx.config, kiosk.0, reference, pass.value(), now)
    })
}

/// A new terminal's cookie.
fn cookie_of(app: &AppState) -> Cookie<'static> {
    let ctx = &app.portal.ctx;
    let token = requests::kiosk_token(&ctx.config, ctx.random.id(ctx.clock.now()));
    let mut cookie = cookie::lasting(&app.config, COOKIE, token, YEAR);
    cookie.set_http_only(true);
    cookie
}

/// Is it a code that turns a browser into a terminal? Compared as hashes, so that the time tells nothing.
fn is_code(config: &Config, typed: &str) -> bool {
    use sha2::{Digest, Sha256};
    let hash = |text: &str| Sha256::digest(text.as_bytes());
    let typed = hash(typed.trim());
    let codes = config.kiosk_codes.iter();
    codes.fold(false, |found, code| found | (hash(code) == typed))
}

/// What a page of a terminal has beside its own: the bar with the way out, the dialog that asks whether somebody is still
/// there, the script, and what does its work where scripts are off.
pub fn terminal(app: &AppState, locale: Locale, nonce: &str, name: &str) -> SharedTerminal {
    let words = Words::new(app, locale);
    let idle = app.config.kiosk_idle;
    let build = app.site.pkg().rsplit('/').next().unwrap_or_default();
    let bar = format!(
        "<div class=\"container wide\" data-kiosk data-idle=\"{idle}\"><span class=\"site-name\"><svg class=\"logo\" aria-hidden=\"true\">\
         <use href=\"/icons.svg#logo\"/></svg><span>{}</span></span><a class=\"button\" href=\"{OVER}\">{}</a></div>\
         <dialog class=\"dialog\" id=\"kiosk-warning\" aria-labelledby=\"kiosk-warning-title\"><div class=\"dialog-inner\"><header>\
         <h2 id=\"kiosk-warning-title\">{}</h2></header><div class=\"dialog-body\"><p>{}</p><p class=\"promise-date\" role=\"timer\" data-left></p></div>\
         <div class=\"actions\"><button type=\"button\" class=\"button primary\" data-stay>{}</button><a class=\"button\" href=\"{OVER}\">{}</a></div></div></dialog>",
        escape(name),
        words.say("kiosk-start-over"),
        words.say("kiosk-warning-title"),
        words.say("kiosk-warning-text"),
        words.say("kiosk-stay"),
        words.say("kiosk-finish"),
    );
    SharedTerminal {
        bar,
        script: format!("/plain/kiosk.js?v={build}"),
        nonce: nonce.to_owned(),
        refresh: format!("{idle};url={OVER}"),
        notice: words.raw("kiosk-time", &[("n", Arg::Number(f64::from(idle)))]),
    }
}
