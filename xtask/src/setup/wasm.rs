//! The compiler for the browser. rustup's own standard library for wasm32 when it is there or can be
//! added; else Debian's compiler with a standard library built once (see `debian_wasm`).

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};

use super::debian_wasm;
use crate::place::Place;
use crate::process::{capture, cargo, command, succeeds_within, which};
use crate::say;

/// The target triple of the browser build.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// How long rustup may try to download the target before the other way is taken.
const RUSTUP_LIMIT: Duration = Duration::from_secs(120);

/// A cargo that can compile for the browser.
pub struct Toolchain {
    /// `None`: the cargo that runs xtask. `Some`: Debian's compiler and its own sysroot.
    pub debian: Option<Debian>,
}

/// Debian's compiler with the standard library xtask built for it.
pub struct Debian {
    pub cargo: PathBuf,
    pub rustc: PathBuf,
    pub sysroot: PathBuf,
    pub linker: PathBuf,
}

impl Toolchain {
    /// `cargo` for the browser's target, with these rustc flags besides the toolchain's own.
    pub fn cargo(&self, place: &Place, flags: &[&str]) -> Command {
        let mut flags: Vec<String> = flags.iter().map(ToString::to_string).collect();
        let mut command = match &self.debian {
            None => cargo(),
            Some(debian) => {
                flags.push(format!("--sysroot={}", debian.sysroot.display()));
                let mut cargo = command(&debian.cargo);
                cargo
                    .env("RUSTC", &debian.rustc)
                    .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", &debian.linker);
                cargo
            }
        };
        // Only for the target: build scripts and macros keep the plain flags and are built once.
        command
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                flags.join(" "),
            )
            .env("CARGO_TARGET_DIR", place.wasm_target())
            .env("LEPTOS_OUTPUT_NAME", "stoa")
            .current_dir(&place.root);
        command
    }

    /// Words for "compiling with …".
    pub fn name(&self) -> &'static str {
        if self.debian.is_some() {
            "Debian's compiler"
        } else {
            "rustup's compiler"
        }
    }

    /// Debian's packages bring no clippy for the browser; `cargo check` stands in for it there.
    pub fn has_clippy(&self) -> bool {
        self.debian.is_none()
    }
}

/// Finds or makes a toolchain. `STOA_WASM_TOOLCHAIN=rustup|debian` forces one.
pub fn ensure(place: &Place) -> Result<Toolchain> {
    let forced = env::var("STOA_WASM_TOOLCHAIN").unwrap_or_default();
    match forced.as_str() {
        "" | "rustup" | "debian" => {}
        other => bail!("STOA_WASM_TOOLCHAIN is `{other}`; it may be rustup or debian."),
    }
    if forced != "debian" && rustup_has_it()? {
        return Ok(Toolchain { debian: None });
    }
    // Made on an earlier run: no second try to download.
    if forced != "rustup"
        && let Some(debian) = debian_wasm::ready(place)
    {
        return Ok(Toolchain {
            debian: Some(debian),
        });
    }
    if forced != "debian" && rustup_adds_it() && rustup_has_it()? {
        return Ok(Toolchain { debian: None });
    }
    if forced == "rustup" {
        bail!(
            "rustup cannot add {TARGET}. Check the network and run `rustup target add {TARGET}`."
        );
    }
    Ok(Toolchain {
        debian: Some(debian_wasm::make(place)?),
    })
}

fn rustup_has_it() -> Result<bool> {
    let sysroot = host_sysroot()?;
    let library = sysroot.join("lib/rustlib").join(TARGET).join("lib");
    Ok(has_std(&library))
}

/// True when a folder holds a compiled standard library.
pub fn has_std(library: &Path) -> bool {
    std::fs::read_dir(library).is_ok_and(|entries| {
        entries.filter_map(Result::ok).any(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            name.starts_with("libstd-") && name.ends_with(".rlib")
        })
    })
}

/// The sysroot of the compiler that compiled xtask's own cargo run.
pub fn host_sysroot() -> Result<PathBuf> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let text = capture(
        command(rustc).args(["--print", "sysroot"]),
        "Install Rust with rustup (rustup.rs).",
    )?;
    Ok(PathBuf::from(text.trim()))
}

fn rustup_adds_it() -> bool {
    let Some(rustup) = which("rustup") else {
        return false;
    };
    say::step(&format!("Adding {TARGET} with rustup"), || {
        let added = succeeds_within(
            command(rustup)
                .args(["target", "add", TARGET])
                .env("RUSTUP_MAX_RETRIES", "1"),
            RUSTUP_LIMIT,
        );
        if !added {
            say::note("rustup could not download it; trying Debian's compiler instead.");
        }
        Ok(added)
    })
    .unwrap_or(false)
}
