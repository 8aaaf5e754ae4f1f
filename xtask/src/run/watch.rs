//! Rebuild and restart on change. A build that fails leaves the last good server running.
//!
//! The server gets `STOA_DEV=1`: its pages then hold a stream `/dev/reload` open and load
//! themselves again when the stream comes back after a restart.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Result;

use super::changes::Changes;
use super::serve::{refuse_taken_port, welcome};
use super::{Options, Portal};
use crate::place::Place;
use crate::process::Running;
use crate::{build, http, say};

/// Serves and watches until Ctrl-C.
pub fn watch(place: &Place, options: &Options) -> Result<ExitCode> {
    refuse_taken_port(options)?;
    build::site(place, options.profile)?;
    let binary = build::server(place, options.profile)?;
    let portal = Portal::new(place, binary, &options.data)?;
    portal.migrate()?;
    portal.seed(&["--if-empty"])?;
    let changes = Changes::of(place)?;
    let mut server = start(&portal, options)?;
    eprintln!("\n  Watching for changes.");
    welcome(&portal, options);
    loop {
        let files = changes.wait(Duration::from_secs(1));
        if files.is_empty() {
            if server.ended().is_some() {
                say::note("the server ended; it starts again after the next change.");
                while changes.wait(Duration::from_secs(60)).is_empty() {}
                server = start(&portal, options)?;
            }
            continue;
        }
        let begun = Instant::now();
        say::note(&format!("{} changed", names(place, &files)));
        if let Err(error) = rebuild(place, options, &files) {
            eprintln!("  ✗ {error:#}\n    The last good build keeps running.");
            continue;
        }
        server.stop(Duration::from_secs(5));
        portal.migrate()?;
        server = start(&portal, options)?;
        eprintln!("  ✓ reloaded ({})", say::seconds(begun.elapsed()));
    }
}

/// Only what the changed files can have touched.
fn rebuild(place: &Place, options: &Options, files: &BTreeSet<PathBuf>) -> Result<()> {
    let below = |folders: &[&str]| {
        files.iter().any(|file| {
            folders
                .iter()
                .any(|folder| file.starts_with(place.root.join(folder)))
        })
    };
    if below(&["app", "frontend", "crates/domain", "style", "public"]) {
        build::site(place, options.profile)?;
    }
    if below(&["app", "server", "crates"]) {
        build::server(place, options.profile)?;
    }
    Ok(())
}

fn start(portal: &Portal, options: &Options) -> Result<Running> {
    let mut server = portal.serve(&options.listen, &[("STOA_DEV", "1")])?;
    let limit = Duration::from_secs(60);
    http::wait_until_ready(options.port(), "/health/ready", limit, &mut server)?;
    Ok(server)
}

fn names(place: &Place, files: &BTreeSet<PathBuf>) -> String {
    let mut names: Vec<String> = files
        .iter()
        .take(3)
        .map(|file| place.short(file).display().to_string())
        .collect();
    if files.len() > 3 {
        names.push(format!("{} more", files.len() - 3));
    }
    names.join(", ")
}
