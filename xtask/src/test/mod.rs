//! `cargo xtask test`: sets up what tests need, runs every suite, sums up. The last line is always
//! `N passed, N failed`; the exit code says the same.

mod browser;
mod cluster;
mod suites;
mod summary;

use std::process::ExitCode;

use anyhow::Result;

use crate::build::{self, Profile};
use crate::check;
use crate::place::Place;
use crate::setup;
pub use browser::{playwright, serve_sample};
use summary::Summary;

/// Runs all suites; a suite that cannot run counts as one failure and the others still run.
pub fn run(place: &Place, fast: bool, playwright: &[String]) -> Result<ExitCode> {
    let mut summary = Summary::default();
    summary.suite("rules of the house", || Ok(check::reading(place)));
    summary.suite("Rust on SQLite and PostgreSQL", || rust(place));
    if !fast {
        summary.suite("format and lints", || Ok(check::compiling(place)));
        let built = summary.suite("site built, size budgets", || {
            build::site(place, Profile::Release)?;
            Ok(check::budgets(place))
        });
        if built {
            summary.suite("browser", || browser::run(place, playwright));
        }
    }
    Ok(summary.print())
}

fn rust(place: &Place) -> Result<check::Tally> {
    let programs = setup::postgres::ensure()?;
    let cluster = cluster::Cluster::start(&programs)?;
    suites::run(place, &cluster.url())
}
