//! The developer's one tool. `cargo xtask` sets a machine up, builds the portal, runs it, tests it
//! and checks that the code still looks like the architecture page. See `cargo xtask --help`.
//!
//! Every step looks before it installs, says what it is doing and how long it took, and says what to
//! do when it fails.

#![allow(
    clippy::disallowed_methods,
    reason = "a command line tool: it reads the environment and the clock; clippy.toml guards the product"
)]

mod bench;
mod build;
mod check;
mod cli;
mod cluster;
mod fingerprint;
mod http;
mod place;
mod process;
mod run;
mod say;
mod seed;
mod setup;
mod shots;
mod test;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let arguments = cli::Cli::parse_from(cli::words(std::env::args_os().collect()));
    let place = place::Place::find();
    match cli::dispatch(&place, arguments.command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\n✗ {error:#}");
            ExitCode::FAILURE
        }
    }
}
