//! A compiler for the browser where rustup cannot download: Debian's `rustc-web` and `cargo-web`, with
//! the standard library for wasm32 built once from `rust-web-src` (about a minute) into the cache
//! folder. Nothing under /usr is written; the compiler finds the library by `--sysroot`.
//! See docs/adr/0002-wasm-toolchain.md.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::apt;
use super::wasm::{Debian, TARGET, has_std, host_sysroot};
use crate::place::Place;
use crate::process::{capture, command, run};
use crate::say;

const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";

/// The toolchain, if an earlier run made it for the installed compiler.
pub fn ready(place: &Place) -> Option<Debian> {
    let version = version().ok()?;
    let sysroot = sysroot(place, &version);
    has_std(&library(&sysroot)).then_some(())?;
    Some(Debian {
        cargo: CARGO.into(),
        rustc: RUSTC.into(),
        sysroot,
        linker: linker()?,
    })
}

/// Installs the packages and builds the library.
pub fn make(place: &Place) -> Result<Debian> {
    apt::ensure(
        &["rustc-web", "cargo-web", "rust-web-src"],
        "compiling for the browser (rustup could not add the target)",
    )?;
    if let Some(debian) = ready(place) {
        return Ok(debian);
    }
    let version = version()?;
    say::step(
        &format!(
            "Building the standard library for {TARGET} with rustc {version} (once, about a minute)"
        ),
        || build_library(place, &version),
    )?;
    ready(place).context(
        "no rust-lld found to link wasm with: neither in the rustup toolchain nor from Debian's \
         rust-web-llvm. Reinstall the rustup toolchain with the default profile.",
    )
}

fn build_library(place: &Place, version: &str) -> Result<()> {
    let work = place.cache.join("wasm-std-build");
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    fs::create_dir_all(work.join("src"))?;
    fs::write(work.join("src/lib.rs"), "")?;
    fs::write(
        work.join("Cargo.toml"),
        "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n\
         [lib]\ncrate-type = [\"cdylib\"]\n\n\
         [profile.release]\nopt-level = \"z\"\npanic = \"abort\"\n\n[workspace]\n",
    )?;
    let linker = linker().context("no rust-lld found in the rustup toolchain.")?;
    run(
        command(CARGO)
            .args([
                "build",
                "--release",
                "--target",
                TARGET,
                "-Zbuild-std=std,panic_abort",
            ])
            .env("RUSTC_BOOTSTRAP", "1")
            .env("RUSTC", RUSTC)
            .env("CARGO_TARGET_DIR", work.join("target"))
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker)
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .current_dir(&work),
        "Check the network (cargo fetches the library's own dependencies), then run again.",
    )?;
    // Filled aside and renamed at the end: a broken-off build never looks finished.
    let sysroot = sysroot(place, version);
    let half = sysroot.with_extension("half");
    if half.exists() {
        fs::remove_dir_all(&half)?;
    }
    fs::create_dir_all(library(&half))?;
    for entry in fs::read_dir(work.join("target").join(TARGET).join("release/deps"))? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if name.starts_with("lib") && name.ends_with(".rlib") && !name.starts_with("libempty") {
            fs::copy(&path, library(&half).join(&name))?;
        }
    }
    if sysroot.exists() {
        fs::remove_dir_all(&sysroot)?;
    }
    fs::rename(&half, &sysroot)?;
    fs::remove_dir_all(&work)?;
    Ok(())
}

fn sysroot(place: &Place, version: &str) -> PathBuf {
    place.cache.join(format!("wasm-sysroot-{version}"))
}

fn library(sysroot: &Path) -> PathBuf {
    sysroot.join("lib/rustlib").join(TARGET).join("lib")
}

/// Release of Debian's compiler, such as `1.96.0`: its libraries fit no other.
fn version() -> Result<String> {
    if !Path::new(CARGO).exists() {
        bail!("{CARGO} is not installed");
    }
    let text = capture(command(RUSTC).arg("-vV"), "Install Debian's rustc-web.")?;
    text.lines()
        .find_map(|line| line.strip_prefix("release: "))
        .map(str::to_owned)
        .context("rustc -vV names no release")
}

fn linker() -> Option<PathBuf> {
    let host = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let rustup = host_sysroot()
        .ok()?
        .join("lib/rustlib")
        .join(host)
        .join("bin/rust-lld");
    [rustup, PathBuf::from("/usr/bin/rust-lld")]
        .into_iter()
        .find(|path| path.exists())
}
