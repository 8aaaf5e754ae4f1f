//! Where the log goes and how: standard error, as text or one JSON object a line.

use anyhow::{Context, Result};
use tracing_subscriber::EnvFilter;

/// Starts logging as `STOA_LOG` says.
pub fn start(spec: &str) -> Result<()> {
    let (json, directives) = match spec.strip_prefix("json:") {
        Some(rest) => (true, rest),
        None => (false, spec),
    };
    let filter = EnvFilter::builder().parse(directives).context("STOA_LOG")?;
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    let started = if json {
        builder.json().try_init()
    } else {
        builder
            .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
            .try_init()
    };
    // A second start in one process (a suite) keeps the first.
    if let Err(error) = started {
        tracing::debug!(%error, "logging was started before");
    }
    Ok(())
}
