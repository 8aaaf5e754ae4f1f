//! The one fetcher. The same functions on both sides: the server asks the use cases directly (nothing goes over the
//! wire to ourselves), the browser asks the JSON API. Pages never know which.

#[cfg(not(feature = "ssr"))]
mod browser;
mod error;
#[cfg(feature = "ssr")]
mod server;
mod types;

#[cfg(not(feature = "ssr"))]
pub use browser::*;
pub use error::ApiError;
#[cfg(feature = "ssr")]
pub use server::*;
pub use types::{Counted, DraftMedia, StoredDraft, Submitted};

/// The result of asking.
pub type Result<T> = std::result::Result<T, ApiError>;
