//! Packages of npm: `npm ci` when the lock file is not the one that was installed.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::place::Place;
use crate::process::{capture, command, run};
use crate::{fingerprint, say};

const OLDEST_NODE: u32 = 20;

/// Installs what `package-lock.json` names, once a lock file.
pub fn ensure(place: &Place) -> Result<()> {
    let wanted = fingerprint::of_file(&place.root.join("package-lock.json"))?;
    let stamp = place.node_modules().join(".stoa-lock");
    if fs::read_to_string(&stamp).is_ok_and(|have| have == wanted) {
        return Ok(());
    }
    node_is_new_enough()?;
    say::step(
        "Installing npm packages (map, wasm optimizer, CSS bundler, Playwright)",
        || {
            run(
                command("npm")
                    .args(["ci", "--no-fund", "--no-audit", "--loglevel=error"])
                    .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                    .current_dir(&place.root),
                "Check that npm reaches its registry, then run the command again.",
            )?;
            fs::write(&stamp, &wanted).with_context(|| format!("cannot write {}", stamp.display()))
        },
    )
}

/// A program that an npm package brought, or the same inside the package when npm ran no scripts.
pub fn program(place: &Place, name: &str) -> Result<PathBuf> {
    let modules = place.node_modules();
    let linked = modules.join(".bin").join(name);
    if linked.exists() {
        return Ok(linked);
    }
    // lightningcss-cli links its program in a post-install script, which npm may be told not to run.
    let platform = match std::env::consts::ARCH {
        "aarch64" => "arm64",
        _ => "x64",
    };
    let packaged = modules
        .join(format!("{name}-cli-linux-{platform}-gnu"))
        .join(name);
    if packaged.exists() {
        return Ok(packaged);
    }
    bail!("{name} is not in node_modules. Remove node_modules and run the command again.")
}

fn node_is_new_enough() -> Result<()> {
    let advice = format!("Install Node.js {OLDEST_NODE} or newer with npm (nodejs.org).");
    let version = capture(command("node").arg("--version"), &advice)?;
    let major = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|number| number.parse::<u32>().ok());
    match major {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => bail!("node says it is {}. {advice}", version.trim()),
    }
}
