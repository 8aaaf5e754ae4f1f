//! Where the reader is.

use leptos::prelude::*;
use leptos_router::hooks::use_url;
use leptos_router::location::Url;

/// An address within the portal: path and query.
pub fn address(url: &Url) -> String {
    match url.search().trim_start_matches('?') {
        "" => url.path().to_owned(),
        search => format!("{}?{search}", url.path()),
    }
}

/// The address of this page: path and query, as of now.
pub fn here() -> String {
    address(&use_url().read_untracked())
}
