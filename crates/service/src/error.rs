//! What can go wrong in a use case. Doors translate it: the JSON API into problem+json, pages into words from the
//! catalogue by [`Error::code`]. Nobody is shown an error's `to_string()`.

use std::borrow::Cow;
use stoa_domain::FieldErrors;
use stoa_store::StoreError;

/// Why a use case did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// What was typed does not fit, field by field.
    #[error("invalid: {0:?}")]
    Invalid(FieldErrors),
    /// There is no such thing, or the actor may not know of it.
    #[error("not found")]
    NotFound,
    /// There is, but nobody else may see it before staff have looked; nothing more is said of it.
    #[error("being looked at")]
    BeingLookedAt,
    /// The actor may not do that.
    #[error("forbidden")]
    Forbidden,
    /// It does not fit the present state: `stale`, `illegal-move`, `idempotency-mismatch`, `not-resendable`, `username`,
    /// `banned`.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// Too many tries; come back in so many seconds.
    #[error("too many tries, again in {retry_after_s} s")]
    TooMany { retry_after_s: u64 },
    /// The database or the blob store cannot be reached now; trying again later is right.
    #[error("unavailable")]
    Unavailable,
    /// A fault of ours: logged once by the door, with the request id.
    #[error("internal: {0:#}")]
    Internal(#[from] anyhow::Error),
}

/// The result of a use case.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// One thing wrong with one field.
    pub fn invalid(field: &str, code: &str) -> Self {
        Self::Invalid(FieldErrors::one(field, code))
    }

    /// The stable word of the error: `invalid`, `not-found`, `looked-at`, `forbidden`, `conflict-…`, `too-many`, `unavailable`,
    /// `internal`. The catalogue's key is `error-<code>`.
    pub fn code(&self) -> Cow<'static, str> {
        match self {
            Self::Invalid(_) => "invalid".into(),
            Self::NotFound => "not-found".into(),
            Self::BeingLookedAt => "looked-at".into(),
            Self::Forbidden => "forbidden".into(),
            Self::Conflict(what) => format!("conflict-{what}").into(),
            Self::TooMany { .. } => "too-many".into(),
            Self::Unavailable => "unavailable".into(),
            Self::Internal(_) => "internal".into(),
        }
    }
}

impl From<FieldErrors> for Error {
    fn from(errors: FieldErrors) -> Self {
        Self::Invalid(errors)
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Conflict(what) => Self::Conflict(what),
            StoreError::Unavailable(why) => {
                tracing::warn!(why, "the store is unavailable");
                Self::Unavailable
            }
            other => Self::Internal(anyhow::Error::new(other)),
        }
    }
}
