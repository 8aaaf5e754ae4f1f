//! A page of a list, with an opaque cursor to the next.

use serde::{Deserialize, Serialize};

/// A page of a list: its items and, where there are more, the cursor that gets the next page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page<T> {
    pub items: Vec<T>,
    /// Opaque; give it back as `cursor` unchanged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// How many match in all; where words are searched, counted up to [`COUNTED`]. `None` where it was not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
}

/// So many finds of words are counted: a total of so many means that there may be more.
pub const COUNTED: u64 = 10_000;
/// The most items a page may have.
pub const MAX_LIMIT: u32 = 200;
/// How many items a page has unless asked otherwise.
pub const DEFAULT_LIMIT: u32 = 50;
