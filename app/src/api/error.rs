//! What went wrong, the same for both sides: the JSON API's problem (RFC 9457) without its prose.

use serde::{Deserialize, Serialize};
use stoa_domain::FieldErrors;

/// An answer that is not the one asked for. Words come from the catalogue by `code` (`i18n::error`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApiError {
    /// HTTP status; 0: no answer came.
    pub status: u16,
    /// `invalid`, `not-found`, `looked-at`, `forbidden`, `conflict-…`, `too-many`, `unavailable`, `internal`, `too-large`; `offline`: no answer came.
    pub code: String,
    /// For `invalid`: what is wrong with which field.
    #[serde(default)]
    pub fields: FieldErrors,
    /// What to quote when asking for help.
    #[serde(default)]
    pub request_id: Option<String>,
}

impl ApiError {
    /// An error by its code.
    pub fn new(status: u16, code: &str) -> Self {
        Self {
            status,
            code: code.to_owned(),
            fields: FieldErrors::default(),
            request_id: None,
        }
    }

    /// There is no such thing.
    pub fn not_found() -> Self {
        Self::new(404, "not-found")
    }

    /// No answer came.
    pub fn offline() -> Self {
        Self::new(0, "offline")
    }

    /// Is trying again later, unchanged, the right thing?
    pub fn is_passing(&self) -> bool {
        self.status == 0 || self.status == 429 || self.status == 503
    }
}

#[cfg(feature = "ssr")]
impl From<stoa_service::Error> for ApiError {
    fn from(error: stoa_service::Error) -> Self {
        use stoa_service::Error;
        let status = match &error {
            Error::Invalid(_) => 422,
            Error::NotFound | Error::BeingLookedAt => 404,
            Error::Forbidden => 403,
            Error::Conflict(_) => 409,
            Error::TooMany { .. } => 429,
            Error::Unavailable => 503,
            Error::Internal(why) => {
                tracing::error!(error = format!("{why:#}"), "a page could not be made");
                500
            }
        };
        let mut out = Self::new(status, &error.code());
        if let Error::Invalid(fields) = error {
            out.fields = fields;
        }
        out
    }
}
