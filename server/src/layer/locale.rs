//! The reader's language: the cookie, then `Accept-Language`, then English.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use axum_extra::extract::CookieJar;
use http::header;
use stoa_domain::Locale;

/// The cookie that a person's choice is kept in.
pub const COOKIE: &str = "stoa_locale";

/// Puts the [`Locale`] into the request.
pub async fn layer(mut request: Request, next: Next) -> Response {
    let jar = CookieJar::from_headers(request.headers());
    let accept = request
        .headers()
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|v| v.to_str().ok());
    let locale = Locale::choose(jar.get(COOKIE).map(|c| c.value()), accept);
    request.extensions_mut().insert(locale);
    next.run(request).await
}
