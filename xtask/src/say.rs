//! What the developer sees: one line when a step starts, one when it ends, with its time.

use std::time::{Duration, Instant};

use anyhow::Result;

/// Runs a step, says that it started and how long it took.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("▸ {what} …");
    let start = Instant::now();
    match work() {
        Ok(value) => {
            eprintln!("  ✓ {what} ({})", seconds(start.elapsed()));
            Ok(value)
        }
        Err(error) => {
            eprintln!("  ✗ {what} ({})", seconds(start.elapsed()));
            Err(error)
        }
    }
}

/// A step that found nothing to do.
pub fn fresh(what: &str) {
    eprintln!("  ✓ {what} (up to date)");
}

/// A remark inside a step.
pub fn note(text: &str) {
    eprintln!("    {text}");
}

/// `0.4 s`, `12.0 s`, `3 min 20 s`.
pub fn seconds(time: Duration) -> String {
    if time.as_secs() >= 100 {
        format!("{} min {} s", time.as_secs() / 60, time.as_secs() % 60)
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}

/// `12.3 kB` (1 kB = 1,000 bytes, the unit of the budgets).
pub fn kilobytes(bytes: u64) -> String {
    format!("{:.1} kB", bytes as f64 / 1000.0)
}
