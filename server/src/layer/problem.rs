//! Writes refusals out: problem+json for programs (RFC 9457), a small page in the reader's language for people.
//! What the framework refuses by itself (405, a path that cannot be decoded) goes the same way.

use super::request_id::RequestId;
use crate::problem::Problem;
use crate::requests::open311::refusal;
use crate::site::error_page;
use crate::state::AppState;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use stoa_domain::Locale;

/// Gives every refusal its body.
pub async fn layer(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let id = request
        .extensions()
        .get::<RequestId>()
        .map(|r| r.0.clone())
        .unwrap_or_default();
    let open311 = refusal::is_ours(request.uri().path()).then(|| request.uri().path().to_owned());
    let person = wants_page(request.uri().path(), request.headers());
    let head = request.method() == Method::HEAD;
    let locale = reader(request.headers());
    let mut response = next.run(request).await;
    let Some(problem) = problem_of(&mut response) else {
        return response;
    };
    let (mime, body) = if let Some(path) = open311 {
        let (status, mime, body) = refusal::write(&app, &path, locale, &problem);
        *response.status_mut() = status;
        (mime, body)
    } else if person {
        (
            "text/html; charset=utf-8",
            error_page::render(&app, locale, &problem, &id).into_bytes(),
        )
    } else {
        let body = serde_json::to_vec(&problem.body(&id)).unwrap_or_default();
        ("application/problem+json", body)
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(mime));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
    *response.body_mut() = if head {
        Body::empty()
    } else {
        Body::from(body)
    };
    response
}

/// The refusal a response stands for; `None` where it is none or has a body of its own (a rendered 404 page).
fn problem_of(response: &mut Response) -> Option<Problem> {
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        return Some(problem);
    }
    let status = response.status();
    let plain = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_none_or(|t| t.as_bytes().starts_with(b"text/plain"));
    let ours = status.is_client_error() || status.is_server_error();
    (ours && plain).then(|| Problem::new(status, code_of(status)))
}

/// The code of what the framework refused by itself.
fn code_of(status: StatusCode) -> &'static str {
    match status {
        StatusCode::NOT_FOUND => "not-found",
        StatusCode::METHOD_NOT_ALLOWED => "method-not-allowed",
        StatusCode::PAYLOAD_TOO_LARGE => "too-large",
        StatusCode::FORBIDDEN => "forbidden",
        s if s.is_client_error() => "malformed",
        _ => "internal",
    }
}

/// Is it a person's browser opening a page or sending a form, rather than a program?
fn wants_page(path: &str, headers: &HeaderMap) -> bool {
    let html = headers
        .get(header::ACCEPT)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|a| a.contains("text/html"));
    html && !path.starts_with("/api/") && !path.starts_with("/health/")
}

fn reader(headers: &HeaderMap) -> Locale {
    let jar = axum_extra::extract::CookieJar::from_headers(headers);
    let accept = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|v| v.to_str().ok());
    Locale::choose(jar.get(super::locale::COOKIE).map(|c| c.value()), accept)
}
