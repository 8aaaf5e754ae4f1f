//! Step 1: cargo compiles and links `stoa-frontend` for the browser.

use std::path::PathBuf;

use anyhow::Result;

use super::Profile;
use crate::place::Place;
use crate::process::run;
use crate::say;
use crate::setup::wasm::{TARGET, Toolchain};

/// Relocations stay in the file because the splitter follows them to see what a lazy page needs. Views
/// are type-erased as on the server (`.cargo/config.toml`): both must agree, or hydration fails.
pub const FLAGS: &[&str] = &["-Clink-args=--emit-relocs", "--cfg=erase_components"];

/// Compiles; cargo itself knows whether there is anything to do. Returns the linked wasm file.
pub fn compile(place: &Place, toolchain: &Toolchain, profile: Profile) -> Result<PathBuf> {
    let name = profile.wasm();
    say::step(
        &format!(
            "Compiling the pages for the browser ({name}, {})",
            toolchain.name()
        ),
        || {
            run(
                toolchain.cargo(place, FLAGS).args([
                    "build",
                    "--package",
                    "stoa-frontend",
                    "--target",
                    TARGET,
                    "--profile",
                    name,
                ]),
                "The compiler's messages are above.",
            )
        },
    )?;
    let folder = if name == "dev" { "debug" } else { name };
    Ok(place
        .wasm_target()
        .join(TARGET)
        .join(folder)
        .join("stoa_frontend.wasm"))
}
