//! The Playwright suite against a real server with the sample city on SQLite.
//!
//! Specs read `STOA_E2E_URL` (the server), `STOA_E2E_DATA_DIR` (its data: mail folder, database),
//! `STOA_E2E_BIN` (to start one of their own, for the crash test) and `STOA_CHROMIUM`.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::build::{self, Profile};
use crate::check::Tally;
use crate::place::Place;
use crate::process::{Running, command};
use crate::run::Portal;
use crate::setup;
use crate::{http, say};

#[derive(Deserialize)]
struct Report {
    stats: Stats,
    #[serde(default)]
    errors: Vec<serde_json::Value>,
}

/// Playwright's own words for its counts.
#[derive(Deserialize)]
struct Stats {
    expected: u32,
    unexpected: u32,
    flaky: u32,
}

/// A server with the sample city, for one run.
pub struct Served {
    pub url: String,
    pub data: PathBuf,
    pub binary: PathBuf,
    // Before the data folder's removal in `Drop`, so that nothing writes to it any more.
    server: Running,
}

impl Drop for Served {
    fn drop(&mut self) {
        self.server.stop(Duration::from_secs(5));
        let _ = fs::remove_dir_all(&self.data);
    }
}

/// Starts the server and runs every project but the screenshots.
pub fn run(place: &Place, arguments: &[String]) -> Result<Tally> {
    let served = serve_sample(place)?;
    let mut all = Vec::new();
    for project in ["desktop", "mobile", "no-js"] {
        all.push(format!("--project={project}"));
    }
    if arguments
        .iter()
        .any(|argument| argument.starts_with("--project"))
    {
        all.clear();
    }
    all.extend_from_slice(arguments);
    playwright(place, &served, &all)
}

/// Builds the server, loads the sample city into a temporary folder and serves it on a free port.
pub fn serve_sample(place: &Place) -> Result<Served> {
    serve_city(place, Profile::Dev, &["--sample"])
}

/// The same in any build, with what these words for `stoa seed` load.
pub fn serve_city(place: &Place, profile: Profile, seed: &[&str]) -> Result<Served> {
    setup::npm::ensure(place)?;
    let binary = build::server(place, profile)?;
    let data = std::env::temp_dir().join(format!("stoa-e2e-{}", std::process::id()));
    let portal = Portal::new(place, binary.clone(), &data)?;
    portal.migrate()?;
    portal.seed(seed)?;
    say::step("Starting the server", || {
        let port = http::free_port()?;
        let url = format!("http://127.0.0.1:{port}");
        let listen = format!("127.0.0.1:{port}");
        let log = fs::File::create(place.target.join("e2e-server.log"))?;
        // Every test comes from this one machine; those without scripting could not prove work.
        let environment = [
            ("STOA_PUBLIC_URL", url.as_str()),
            ("STOA_PROOF_AFTER", "off"),
            // The push service of a test listens on loopback.
            ("STOA_PUSH_PRIVATE", "1"),
        ];
        let mut server = portal.serve_logged(&listen, &environment, log)?;
        http::wait_until_ready(port, "/health/ready", Duration::from_secs(60), &mut server)
            .with_context(|| format!("see {}", place.target.join("e2e-server.log").display()))?;
        say::note(&url);
        Ok(Served {
            url,
            data,
            binary,
            server,
        })
    })
}

/// Runs Playwright and reads what it counted.
pub fn playwright(place: &Place, served: &Served, arguments: &[String]) -> Result<Tally> {
    let chromium = setup::chromium::ensure()?;
    let results = place.target.join("playwright.json");
    if results.exists() {
        fs::remove_file(&results)?;
    }
    let status = command(setup::npm::program(place, "playwright")?)
        .args(["test", "--config", "end2end/playwright.config.ts"])
        .args(arguments)
        .env("STOA_E2E_URL", &served.url)
        .env("STOA_E2E_DATA_DIR", &served.data)
        .env("STOA_E2E_BIN", &served.binary)
        .env("STOA_SITE_DIR", place.site())
        .env("STOA_CHROMIUM", chromium)
        .env("PLAYWRIGHT_JSON_OUTPUT_NAME", &results)
        .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &results)
        .current_dir(&place.root)
        .status()
        .context("cannot start Playwright. Remove node_modules and run again.")?;
    let tally = count(&results)?;
    if !status.success() && tally.failed == 0 {
        return Ok(Tally { failed: 1, ..tally });
    }
    Ok(tally)
}

fn count(results: &Path) -> Result<Tally> {
    let text = fs::read_to_string(results)
        .context("Playwright wrote no results; its message is above.")?;
    let report: Report = serde_json::from_str(&text).context("Playwright's results")?;
    let broken = u32::try_from(report.errors.len()).unwrap_or(u32::MAX);
    Ok(Tally {
        passed: report.stats.expected + report.stats.flaky,
        failed: report.stats.unexpected + broken,
    })
}
