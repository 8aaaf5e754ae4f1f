//! Set up, build, load, serve.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use super::{Options, Portal};
use crate::place::Place;
use crate::{build, http, say};

const READY: &str = "/health/ready";
const PATIENCE: Duration = Duration::from_secs(60);

/// Serves until the server ends or Ctrl-C.
pub fn serve(place: &Place, options: &Options) -> Result<ExitCode> {
    let start = Instant::now();
    refuse_taken_port(options)?;
    build::site(place, options.profile)?;
    let binary = build::server(place, options.profile)?;
    let portal = Portal::new(place, binary, &options.data)?;
    portal.migrate()?;
    portal.seed(&["--if-empty"])?;
    let mut server = portal.serve(&options.listen, &[])?;
    http::wait_until_ready(options.port(), READY, PATIENCE, &mut server)?;
    eprintln!("\n  Stoa is ready after {}.", say::seconds(start.elapsed()));
    welcome(&portal, options);
    let ended_well = server.wait()?;
    Ok(if ended_well {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Where it is and who can sign in.
pub fn welcome(portal: &Portal, options: &Options) {
    eprintln!("\n  http://{}   (Ctrl-C ends it)\n", options.listen);
    for line in portal.sign_ins().unwrap_or_default().lines() {
        eprintln!("  {line}");
    }
}

/// Better said before minutes of building than after.
pub fn refuse_taken_port(options: &Options) -> Result<()> {
    if http::is_taken(options.port()) {
        bail!(
            "port {} is in use. End the program that listens there, or choose another: \
             cargo xtask run --port {}",
            options.port(),
            options.port() + 1
        );
    }
    Ok(())
}
