//! Loads a city folder into an empty, migrated store.

use crate::{Error, Portal, Result};
use std::path::Path;

/// What to load.
#[derive(Debug, Clone, Copy)]
pub struct SeedOptions {
    /// The small plain-text sample of requests instead of all of them.
    pub sample: bool,
    /// The demonstration's staff too.
    pub staff: bool,
}

/// How far the loading is.
#[derive(Debug, Clone, Copy)]
pub struct Progress {
    /// `map`, `addresses`, `services`, `requests`, `search`.
    pub step: &'static str,
    pub done: u64,
    pub total: u64,
}

/// What was loaded.
#[derive(Debug, Clone, Default)]
pub struct Report {
    pub city: String,
    pub services: u64,
    pub addresses: u64,
    pub areas: u64,
    pub layers: u64,
    pub requests: u64,
    /// Username and password of each demonstration account.
    pub staff: Vec<(String, String)>,
}

/// Loads a city folder into an empty, migrated store.
pub async fn city(
    _portal: &Portal,
    _dir: &Path,
    _options: SeedOptions,
    _progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<Report> {
    Err(Error::Unavailable)
}
