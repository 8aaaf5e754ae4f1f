//! `cargo xtask bench`: the server's own benchmark on the full demo city.
//!
//! With `-- --only sizes` on cities of several sizes and on both databases; with `-- --only frames` how smoothly the desk and
//! the map move in a browser.

use std::process::ExitCode;

use anyhow::Result;

use crate::build::{self, Profile};
use crate::cluster::Cluster;
use crate::place::Place;
use crate::process::{cargo, run};
use crate::setup;
use crate::test::{playwright, serve_city};

/// Builds the site, then runs `cargo bench` with whatever followed `--` (`--only burst` for one part); last, where no part
/// was named, how good "already reported?" is on its labelled set (the store's example knows the city's texts).
pub fn run_bench(place: &Place, rest: &[String]) -> Result<ExitCode> {
    build::site(place, Profile::Release)?;
    let only = |part: &str| rest.windows(2).any(|w| w == ["--only", part]);
    if only("frames") {
        return frames(place);
    }
    let cluster = if only("sizes") {
        Some(Cluster::start(&setup::postgres::ensure()?)?)
    } else {
        None
    };
    portal(place, rest, cluster.as_ref())?;
    if !rest.iter().any(|a| a == "--only") {
        labelled(place)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn portal(place: &Place, rest: &[String], cluster: Option<&Cluster>) -> Result<()> {
    let mut bench = cargo();
    bench
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
        .current_dir(&place.root);
    if let Some(cluster) = cluster {
        bench.args(["--postgres", &cluster.url()]);
    }
    run(
        &mut bench,
        "Run it with nothing else at work on the machine; its messages are above.",
    )
}

fn labelled(place: &Place) -> Result<()> {
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
    )
}

fn frames(place: &Place) -> Result<ExitCode> {
    let served = serve_city(place, Profile::Release, &[])?;
    let tally = playwright(place, &served, &["--project=frames".into()])?;
    Ok(match tally.failed {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}
