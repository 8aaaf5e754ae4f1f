//! `cargo xtask check`: the rules of the architecture page that a program can look for. One check a
//! file; each finds problems and says what to do about them.

mod budgets;
mod catalogue;
mod compiler;
mod features;
mod layers;
mod outbound;
mod report;
mod rust_text;
mod size;
mod sources;
mod sql;
mod words;

use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;

pub use report::Tally;

use crate::build::{self, Profile};
use crate::place::Place;
use crate::say;

/// What a check found: nothing, or sentences that name the place and what to do.
pub type Problems = Vec<String>;

/// A check that only reads files.
struct Check {
    name: &'static str,
    find: fn(&Place) -> Result<Problems>,
}

const READING: &[Check] = &[
    Check {
        name: "Dependencies point one way",
        find: layers::check,
    },
    Check {
        name: "Only store names sea-orm and SQL",
        find: sql::check,
    },
    Check {
        name: "Only the gateway and app's api open connections",
        find: outbound::check,
    },
    Check {
        name: "Six features in every layer",
        find: features::check,
    },
    Check {
        name: "Files stay small",
        find: size::check,
    },
    Check {
        name: "Names say what is inside",
        find: words::check,
    },
    Check {
        name: "Catalogues agree and are used",
        find: catalogue::check,
    },
];

const COMPILING: &[Check] = &[
    Check {
        name: "cargo fmt",
        find: compiler::formatted,
    },
    Check {
        name: "clippy, host",
        find: compiler::host,
    },
    Check {
        name: "clippy, browser",
        find: compiler::browser,
    },
];

const BUILT: &[Check] = &[Check {
    name: "Size budgets of the first load",
    find: budgets::check,
}];

/// All checks; `fast` leaves out those that compile.
pub fn run(place: &Place, fast: bool) -> Result<ExitCode> {
    let start = Instant::now();
    let mut tally = reading(place);
    if !fast {
        tally.add(compiling(place));
        build::site(place, Profile::Release)?;
        tally.add(budgets(place));
    }
    eprintln!(
        "\n{} checks passed, {} failed ({})",
        tally.passed,
        tally.failed,
        say::seconds(start.elapsed())
    );
    Ok(if tally.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The checks that read sources only: seconds.
pub fn reading(place: &Place) -> Tally {
    report::run(place, READING)
}

/// Format and lints: minutes when nothing is compiled yet.
pub fn compiling(place: &Place) -> Tally {
    report::run(place, COMPILING)
}

/// Sizes of the built site.
pub fn budgets(place: &Place) -> Tally {
    report::run(place, BUILT)
}
