//! The `stoa` binary.

use std::path::PathBuf;

use anyhow::Result;

use super::Profile;
use crate::place::Place;
use crate::process::{cargo, run};
use crate::say;

/// Compiles the server and returns the binary's path.
pub fn server(place: &Place, profile: Profile) -> Result<PathBuf> {
    let (name, folder) = match profile {
        Profile::Release => ("release", "release"),
        Profile::Dev => ("dev", "debug"),
    };
    say::step(&format!("Compiling the server ({name})"), || {
        run(
            cargo()
                .args([
                    "build",
                    "--package",
                    "stoa-server",
                    "--bin",
                    "stoa",
                    "--profile",
                    name,
                ])
                .env("LEPTOS_OUTPUT_NAME", "stoa")
                .current_dir(&place.root),
            "The compiler's messages are above.",
        )
    })?;
    Ok(place.target.join(folder).join("stoa"))
}
