//! A plain form: urlencoded or multipart without files, as a browser without scripting sends it.

use super::query::{Query, decode};
use super::{MAX_BODY, multipart, read_body};
use crate::problem::Problem;
use axum::extract::{FromRequest, Request};
use http::{StatusCode, header};

/// A form's fields, read as [`Query`] reads a query string.
pub struct Form(pub Query);

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let mime = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|v| v.to_str().ok())
            .unwrap_or_default()
            .to_ascii_lowercase();
        if mime.starts_with("application/x-www-form-urlencoded") {
            let bytes = read_body(request.into_body(), MAX_BODY).await?;
            return Ok(Self(Query(decode(&bytes)?)));
        }
        if mime.starts_with("multipart/form-data") {
            return Ok(Self(Query(multipart::fields_only(request).await?)));
        }
        Err(Problem::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "unsupported-type",
        ))
    }
}
