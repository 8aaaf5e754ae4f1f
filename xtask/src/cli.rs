//! The words of the command line and which module answers each.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};

use crate::build::Profile;
use crate::place::Place;
use crate::test::Suite;
use crate::{bench, build, check, run, seed, shots, test};

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "Set up, build, run, test and check Stoa"
)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

/// The command line as clap takes it. `cargo xtask run -- --port 8080` is how people write it, as with `cargo run`; to clap
/// what stands behind `--` is no flag, so it goes, except where something else is to get what follows.
pub fn words(mut all: Vec<OsString>) -> Vec<OsString> {
    let passes_on = |word: &OsString| word == "test" || word == "bench";
    if all.get(1).is_some_and(|w| !passes_on(w)) && all.get(2).is_some_and(|w| w == "--") {
        all.remove(2);
    }
    all
}

#[derive(Subcommand)]
pub enum Command {
    /// Set up, build, load the demo city into an empty database, serve it
    Run(RunArguments),
    /// As `run`, and rebuild and reload when a file changes (development profile)
    Watch(RunArguments),
    /// Build the browser's files into dist/site and the `stoa` binary
    Build(BuildArguments),
    /// Format, lints, architecture, catalogues and size budgets
    Check(CheckArguments),
    /// Set up what tests need and run all of them
    Test(TestArguments),
    /// Load the demo city into the data folder's database
    Seed(SeedArguments),
    /// Measure the server on the full demo city (docs/PERFORMANCE.md)
    Bench(BenchArguments),
    /// Screenshots of every page into test-results/shots
    Shots,
}

#[derive(Args)]
pub struct ProfileArguments {
    /// Optimised build (the default)
    #[arg(long, conflicts_with = "dev")]
    release: bool,
    /// Quick build: larger and slower, no wasm-opt, no brotli
    #[arg(long)]
    dev: bool,
}

impl ProfileArguments {
    fn or(&self, default: Profile) -> Profile {
        match (self.release, self.dev) {
            (true, _) => Profile::Release,
            (_, true) => Profile::Dev,
            _ => default,
        }
    }
}

#[derive(Args)]
pub struct RunArguments {
    /// Port on 127.0.0.1 (STOA_LISTEN sets address and port)
    #[arg(long)]
    pub port: Option<u16>,
    /// Data folder: database, photos, mail (STOA_DATA_DIR; default ./data)
    #[arg(long)]
    pub data: Option<PathBuf>,
    #[command(flatten)]
    pub profile: ProfileArguments,
}

#[derive(Args)]
pub struct BuildArguments {
    #[command(flatten)]
    profile: ProfileArguments,
    /// Only the browser's files
    #[arg(long)]
    site_only: bool,
}

#[derive(Args)]
pub struct CheckArguments {
    /// Only what reads the sources: no compiler, no build
    #[arg(long)]
    pub fast: bool,
}

#[derive(Args)]
pub struct TestArguments {
    /// Without the browser suite, the lints and the optimised site
    #[arg(long)]
    pub fast: bool,
    /// One suite alone
    #[arg(long, value_enum, conflicts_with = "fast")]
    pub only: Option<Suite>,
    /// Passed to Playwright, for example a file name or `--project=desktop`
    #[arg(last = true)]
    pub playwright: Vec<String>,
}

#[derive(Args)]
pub struct SeedArguments {
    /// Data folder (STOA_DATA_DIR; default ./data)
    #[arg(long)]
    pub data: Option<PathBuf>,
    /// Only the small sample of requests
    #[arg(long)]
    pub sample: bool,
    #[command(flatten)]
    profile: ProfileArguments,
}

#[derive(Args)]
pub struct BenchArguments {
    /// Passed to stoa-bench
    #[arg(last = true)]
    pub rest: Vec<String>,
}

/// Runs the chosen command.
pub fn dispatch(place: &Place, command: Command) -> Result<ExitCode> {
    match command {
        Command::Run(arguments) => {
            let profile = arguments.profile.or(Profile::Release);
            run::serve(place, &run::Options::from(&arguments, profile))
        }
        Command::Watch(arguments) => {
            let profile = arguments.profile.or(Profile::Dev);
            run::watch(place, &run::Options::from(&arguments, profile))
        }
        Command::Build(arguments) => {
            let profile = arguments.profile.or(Profile::Release);
            build::site(place, profile)?;
            if !arguments.site_only {
                build::server(place, profile)?;
            }
            Ok(ExitCode::SUCCESS)
        }
        Command::Check(arguments) => check::run(place, arguments.fast),
        Command::Test(arguments) => {
            let suites = match (arguments.only, arguments.fast) {
                (Some(suite), _) => vec![suite],
                (None, true) => Suite::FAST.to_vec(),
                (None, false) => Suite::ALL.to_vec(),
            };
            test::run(place, &suites, &arguments.playwright)
        }
        Command::Seed(arguments) => {
            let profile = arguments.profile.or(Profile::Release);
            seed::command(place, profile, arguments.data.as_deref(), arguments.sample)
        }
        Command::Bench(arguments) => bench::run_bench(place, &arguments.rest),
        Command::Shots => shots::run(place),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_are_read_with_and_without_the_two_dashes() {
        let read =
            |line: &str| Cli::try_parse_from(words(line.split(' ').map(Into::into).collect()));
        for line in [
            "xtask run -- --port 8080 --data /srv/stoa --dev",
            "xtask run --port 8080 --data /srv/stoa --dev",
            "xtask seed -- --help",
            "xtask test --only browser -- report.spec.ts",
            "xtask test -- report.spec.ts --project=desktop",
            "xtask bench -- --only burst",
        ] {
            let fine = match read(line) {
                Ok(_) => true,
                Err(error) => error.kind() == clap::error::ErrorKind::DisplayHelp,
            };
            assert!(fine, "{line}");
        }
        assert!(read("xtask run -- --prot 8080").is_err());
    }
}
