//! The browser of the browser tests: `STOA_CHROMIUM`, or the system's Chromium.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::apt;
use crate::process::which;

/// Finds or installs Chromium.
pub fn ensure() -> Result<PathBuf> {
    if let Some(path) = found() {
        return Ok(path);
    }
    apt::ensure(&["chromium"], "the browser tests")?;
    found().context("chromium was installed but is not on PATH. Set STOA_CHROMIUM to its path.")
}

fn found() -> Option<PathBuf> {
    env::var_os("STOA_CHROMIUM")
        .map(PathBuf::from)
        .filter(|path| path.is_file())
        .or_else(|| which("chromium"))
        .or_else(|| which("google-chrome"))
}
