//! `cargo xtask test`: sets up what tests need, runs every suite, sums up. The last line is always
//! `N passed, N failed`; the exit code says the same.

mod browser;
mod suites;
mod summary;

use std::process::ExitCode;

use anyhow::Result;

use crate::build::{self, Profile};
use crate::check;
use crate::cluster::Cluster;
use crate::place::Place;
use crate::setup;
pub use browser::{playwright, serve_city, serve_sample};
use summary::Summary;

/// A suite of `cargo xtask test`, in the order they run: what fails soonest comes first.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Suite {
    /// The checks that only read sources
    Rules,
    /// Unit, property, store, service and HTTP tests, on SQLite and PostgreSQL
    Rust,
    /// Format and clippy
    Lints,
    /// The optimised site and its size budgets
    Site,
    /// Playwright: desktop, mobile, without scripting
    Browser,
}

impl Suite {
    pub const ALL: &'static [Self] = &[
        Self::Rules,
        Self::Rust,
        Self::Lints,
        Self::Site,
        Self::Browser,
    ];
    pub const FAST: &'static [Self] = &[Self::Rules, Self::Rust];
}

/// Runs the suites; one that cannot run counts as one failure and the others still run.
pub fn run(place: &Place, suites: &[Suite], playwright: &[String]) -> Result<ExitCode> {
    let mut summary = Summary::default();
    for suite in suites {
        match suite {
            Suite::Rules => summary.suite("rules of the house", || Ok(check::reading(place))),
            Suite::Rust => summary.suite("Rust on SQLite and PostgreSQL", || rust(place)),
            Suite::Lints => summary.suite("format and lints", || Ok(check::compiling(place))),
            Suite::Site => summary.suite("size budgets of the site", || {
                build::site(place, Profile::Release)?;
                Ok(check::budgets(place))
            }),
            Suite::Browser => summary.suite("browser", || {
                build::site(place, Profile::Release)?;
                browser::run(place, playwright)
            }),
        }
    }
    Ok(summary.print())
}

fn rust(place: &Place) -> Result<check::Tally> {
    let programs = setup::postgres::ensure()?;
    let cluster = Cluster::start(&programs)?;
    suites::run(place, &cluster.url())
}
