//! `cargo xtask shots`: screenshots of the pages in every width, theme and language, to be looked at.

use std::process::ExitCode;

use anyhow::Result;

use crate::build::{self, Profile};
use crate::place::Place;
use crate::say;
use crate::test::{playwright, serve_sample};

/// Builds, serves the sample city and takes the pictures.
pub fn run(place: &Place) -> Result<ExitCode> {
    build::site(place, Profile::Release)?;
    let served = serve_sample(place)?;
    let tally = playwright(place, &served, &["--project=shots".into()])?;
    say::note("dist/shots");
    Ok(if tally.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
