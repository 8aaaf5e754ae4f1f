//! The answers of a reporter by plain forms. What cannot be taken goes back to the page with what was typed.

use super::page::holder;
use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::own;
use crate::site::back;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::HeaderMap;
use stoa_domain::requests::Reference;
use stoa_service::Error;
use stoa_service::requests::ending::{confirm, dispute, rate};

/// `reference`, `key`, `answer` (`confirm` or `dispute`), `words`.
pub async fn answer(
    State(app): State<AppState>,
    headers: HeaderMap,
    Form(form): Form,
) -> Result<Response, Problem> {
    let reference = form.reference()?;
    let key = form.get("key").unwrap_or_default();
    let device = own::key_to(&headers, &reference);
    let holder = holder(key, device.as_deref()).ok_or_else(Problem::not_found)?;
    let done = match form.get("answer") {
        Some("confirm") => confirm(&app.portal, &reference, holder)
            .await
            .map(|()| "confirm"),
        Some("dispute") => {
            let words = form.get("words").unwrap_or_default();
            dispute(&app.portal, &reference, holder, words)
                .await
                .map(|event| event.code())
        }
        _ => return Err(Problem::field("answer", "not-a-choice")),
    };
    back_to(&reference, key, &form, &["words"], done)
}

/// `reference`, `key`, `score`, `remark`.
pub async fn satisfaction(
    State(app): State<AppState>,
    headers: HeaderMap,
    Form(form): Form,
) -> Result<Response, Problem> {
    let reference = form.reference()?;
    let key = form.get("key").unwrap_or_default();
    let device = own::key_to(&headers, &reference);
    let holder = holder(key, device.as_deref()).ok_or_else(Problem::not_found)?;
    let score = form.read("score", |v| v.parse().ok())?;
    let remark = form.get("remark").unwrap_or_default();
    let done = rate(&app.portal, &reference, holder, score, remark).await;
    back_to(&reference, key, &form, &["remark"], done.map(|()| "rate"))
}

fn back_to(
    reference: &Reference,
    key: &str,
    form: &Query,
    typed: &[&'static str],
    done: Result<&str, Error>,
) -> Result<Response, Problem> {
    let page = format!("/requests/{reference}/ending");
    let mut pairs = match done {
        Ok(done) => vec![("done", done.to_owned())],
        Err(error @ (Error::Invalid(_) | Error::Conflict(_))) => {
            let mut pairs = back::error_pairs(&Problem::from(error));
            for name in typed {
                pairs.extend(form.get(name).map(|v| (*name, v.to_owned())));
            }
            pairs
        }
        Err(error) => return Err(error.into()),
    };
    if !key.is_empty() {
        pairs.push(("key", key.to_owned()));
    }
    Ok(back::to(&page, &pairs))
}
