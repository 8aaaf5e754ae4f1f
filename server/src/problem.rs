//! What a door answers when it cannot do what was asked: RFC 9457 problem details for programs, a small page for
//! people. A handler only says [`Problem`]; [`crate::layer::problem`] writes it out with the request's id.

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use stoa_domain::{FieldError, FieldErrors};
use stoa_service::Error;

/// A refusal, before it is written out.
#[derive(Debug, Clone)]
pub struct Problem {
    pub status: StatusCode,
    /// Stable word; the catalogue's key is `error-<code>`.
    pub code: Cow<'static, str>,
    /// What is wrong field by field, where that is known.
    pub errors: FieldErrors,
    /// Seconds after which a new try makes sense.
    pub retry_after_s: Option<u64>,
}

/// The body of a refusal, as RFC 9457 has it (`application/problem+json`).
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ProblemBody {
    /// Always `about:blank`: `code` tells them apart.
    #[serde(rename = "type")]
    pub kind: String,
    /// The HTTP status in words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// Stable kebab-case word, e.g. `invalid`, `not-found`, `conflict-stale`.
    pub code: String,
    /// What is wrong, field by field; empty where no field is at fault.
    pub errors: Vec<FieldError>,
    /// Quote it when asking for help; it is in the server's log.
    pub request_id: String,
}

impl Problem {
    /// A refusal with a status and a code.
    pub fn new(status: StatusCode, code: impl Into<Cow<'static, str>>) -> Self {
        Self {
            status,
            code: code.into(),
            errors: FieldErrors::default(),
            retry_after_s: None,
        }
    }

    /// 400: the bytes are not what the door reads (broken JSON, broken multipart, invalid UTF-8).
    pub fn malformed(code: &'static str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code)
    }

    /// 422: readable, but one field does not fit.
    pub fn field(field: &str, code: &str) -> Self {
        Error::invalid(field, code).into()
    }

    /// 413.
    pub fn too_large() -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large")
    }

    /// 404.
    pub fn not_found() -> Self {
        Error::NotFound.into()
    }

    /// 401: sign in first.
    pub fn signed_out() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "signed-out")
    }

    /// 503: come back in so many seconds.
    pub fn busy(retry_after_s: u64) -> Self {
        Self {
            retry_after_s: Some(retry_after_s),
            ..Self::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable")
        }
    }

    /// The body for programs.
    pub fn body(&self, request_id: &str) -> ProblemBody {
        ProblemBody {
            kind: "about:blank".to_owned(),
            title: self.status.canonical_reason().unwrap_or("Error").to_owned(),
            status: self.status.as_u16(),
            code: self.code.to_string(),
            errors: self.errors.0.clone(),
            request_id: request_id.to_owned(),
        }
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let code = error.code();
        match error {
            Error::Invalid(errors) => Self {
                errors,
                ..Self::new(StatusCode::UNPROCESSABLE_ENTITY, code)
            },
            Error::NotFound | Error::BeingLookedAt => Self::new(StatusCode::NOT_FOUND, code),
            Error::Forbidden => Self::new(StatusCode::FORBIDDEN, code),
            Error::Conflict(_) => Self::new(StatusCode::CONFLICT, code),
            Error::TooMany { retry_after_s } => Self {
                retry_after_s: Some(retry_after_s),
                ..Self::new(StatusCode::TOO_MANY_REQUESTS, code)
            },
            Error::Unavailable => Self {
                retry_after_s: Some(5),
                ..Self::new(StatusCode::SERVICE_UNAVAILABLE, code)
            },
            Error::Internal(error) => {
                // The one place where an internal error is logged; the request's span carries its id.
                tracing::error!(error = format!("{error:#}"), "internal error");
                Self::new(StatusCode::INTERNAL_SERVER_ERROR, code)
            }
        }
    }
}

impl From<FieldErrors> for Problem {
    fn from(errors: FieldErrors) -> Self {
        Error::Invalid(errors).into()
    }
}

impl IntoResponse for Problem {
    /// Status and headers; the body is the layer's, which knows the request.
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        if let Some(seconds) = self.retry_after_s {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response.extensions_mut().insert(self);
        response
    }
}
