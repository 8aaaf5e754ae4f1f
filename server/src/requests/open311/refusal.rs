//! Refusals in the standard's shape: `errors/error/code, description`, in words for the person who reported. HTTP 404 for
//! what is not there, 403 for keys, 400 for everything else; what the house says by a status of its own (405, 413, 429,
//! 5xx) keeps it.

use super::Format;
use super::wire::Node;
use crate::problem::Problem;
use crate::state::AppState;
use http::StatusCode;
use stoa_domain::{FieldError, Locale};
use stoa_service::Arg;

/// Is it one of the standard's addresses?
pub fn is_ours(path: &str) -> bool {
    path.starts_with("/open311/")
}

/// Status, type and body of a refusal at an address.
pub fn write(
    app: &AppState,
    path: &str,
    locale: Locale,
    problem: &Problem,
) -> (StatusCode, &'static str, Vec<u8>) {
    let format = Format::of(path).unwrap_or(Format::Xml);
    let status = status(problem);
    let error = |description: String| {
        Node::Fields(vec![
            ("code", Node::Count(u64::from(status.as_u16()))),
            ("description", description.into()),
        ])
    };
    let errors = if problem.errors.is_empty() {
        vec![error(words(app, locale, &problem.code, None))]
    } else {
        let all = problem.errors.0.iter();
        all.map(|e| error(field_words(app, locale, e))).collect()
    };
    let body = format.write("errors", &Node::List("error", errors));
    (status, format.mime(), body)
}

fn status(problem: &Problem) -> StatusCode {
    let first = problem.errors.0.first();
    let first = first.map(|e| (e.field.as_str(), e.code.as_str()));
    match (problem.status, first) {
        (_, Some(("api_key", _))) => StatusCode::FORBIDDEN,
        (_, Some(("service_code" | "jurisdiction_id", "unknown"))) => StatusCode::NOT_FOUND,
        (
            StatusCode::UNPROCESSABLE_ENTITY
            | StatusCode::UNSUPPORTED_MEDIA_TYPE
            | StatusCode::CONFLICT,
            _,
        ) => StatusCode::BAD_REQUEST,
        (status, _) => status,
    }
}

/// The argument's name by the standard, and what is wrong with it.
fn field_words(app: &AppState, locale: Locale, error: &FieldError) -> String {
    let key = match (error.field.as_str(), error.code.as_str()) {
        ("api_key", "required") => "open311-error-key-required",
        ("api_key", "unknown") => "open311-error-key-unknown",
        ("api_key", "not-granted") => "open311-error-key-waiting",
        ("api_key", "may-not-update") => "open311-error-key-no-updates",
        ("jurisdiction_id", _) => "open311-error-jurisdiction",
        ("service_code", "unknown") => "open311-error-service",
        ("place", "required") => "open311-error-place",
        (_, "window") => "open311-error-window",
        _ => "",
    };
    let words = match key {
        "" => words(app, locale, &error.code, error.n),
        key => app.portal.ctx.texts.text(locale, key, &[]),
    };
    let name = match error.field.as_str() {
        "place" => "lat/long".to_owned(),
        "lon" => "long".to_owned(),
        "service" => "service_code".to_owned(),
        "name" => "first_name/last_name".to_owned(),
        "address" => "address_string".to_owned(),
        "photos" | "video" => "media".to_owned(),
        other => match other.strip_prefix("answers.") {
            Some(code) => format!("attribute[{code}]"),
            None => other.to_owned(),
        },
    };
    format!("{name}: {words}")
}

// catalogue: error-*
fn words(app: &AppState, locale: Locale, code: &str, n: Option<i64>) -> String {
    let n = n.map(|n| ("n", Arg::Number(n as f64)));
    let key = format!("error-{code}");
    app.portal.ctx.texts.text(locale, &key, n.as_slice())
}
