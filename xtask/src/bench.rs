//! `cargo xtask bench`: the server's own benchmark on the full demo city.

use std::process::ExitCode;

use anyhow::Result;

use crate::build::{self, Profile};
use crate::place::Place;
use crate::process::{cargo, run};

/// Builds the site, then runs `cargo bench` with whatever followed `--` (`--only burst` for one part); last, where no part
/// was named, how good "already reported?" is on its labelled set (the store's example knows the city's texts).
pub fn run_bench(place: &Place, rest: &[String]) -> Result<ExitCode> {
    build::site(place, Profile::Release)?;
    run(
        cargo()
            .args([
                "bench",
                "--package",
                "stoa-server",
                "--bench",
                "portal",
                "--",
            ])
            .args(rest)
            .env("STOA_SITE_DIR", place.site())
            .env("LEPTOS_OUTPUT_NAME", "stoa")
            .current_dir(&place.root),
        "Run it with nothing else at work on the machine; its messages are above.",
    )?;
    if rest.iter().any(|a| a == "--only") {
        return Ok(ExitCode::SUCCESS);
    }
    run(
        cargo()
            .args(["run", "--release", "--package", "stoa-store"])
            .args([
                "--features",
                "testing",
                "--example",
                "scale",
                "--",
                "labelled",
            ])
            .current_dir(&place.root),
        "Its messages are above.",
    )?;
    Ok(ExitCode::SUCCESS)
}
