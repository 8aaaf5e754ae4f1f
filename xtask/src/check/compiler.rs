//! Format and lints. clippy.toml carries the rules about time, randomness, environment and files.

use anyhow::Result;

use super::Problems;
use crate::build;
use crate::place::Place;
use crate::process::{cargo, run};
use crate::setup::wasm::{self, TARGET};

pub fn formatted(place: &Place) -> Result<Problems> {
    run(
        cargo()
            .args(["fmt", "--all", "--check"])
            .current_dir(&place.root),
        "Run `cargo fmt --all`.",
    )?;
    Ok(Problems::new())
}

pub fn host(place: &Place) -> Result<Problems> {
    run(
        cargo()
            .args([
                "clippy",
                "--workspace",
                "--exclude",
                "stoa-frontend",
                "--all-targets",
                "--quiet",
            ])
            .args(["--", "-D", "warnings"])
            .env("LEPTOS_OUTPUT_NAME", "stoa")
            .current_dir(&place.root),
        "Each message above names the place and the rule.",
    )?;
    Ok(Problems::new())
}

/// The pages as the browser's compiler sees them: other features, other target.
pub fn browser(place: &Place) -> Result<Problems> {
    let toolchain = wasm::ensure(place)?;
    let mut command = toolchain.cargo(place, build::WASM_FLAGS);
    command
        .arg(if toolchain.has_clippy() {
            "clippy"
        } else {
            "check"
        })
        .args([
            "--package",
            "stoa-frontend",
            "--package",
            "stoa-app",
            "--features",
            "stoa-app/hydrate",
        ])
        .args(["--target", TARGET, "--quiet"]);
    if toolchain.has_clippy() {
        command.args(["--", "-D", "warnings"]);
    }
    run(
        &mut command,
        "Each message above names the place and the rule.",
    )?;
    Ok(Problems::new())
}
