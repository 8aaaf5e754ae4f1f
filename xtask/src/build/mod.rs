//! What `cargo xtask build` makes: the browser's files in `dist/site` and the `stoa` binary.
//!
//! `dist/site/pkg/<hash>/` holds the wasm, its glue, chunks and style sheet; the hash is of their
//! content, so the server may call them immutable. `public/` lands beside it at the root.
//! `build.json` and `pkg/current` tell the server the hash.

mod assemble;
mod bindgen;
mod compress;
mod optimize;
mod publish;
mod server;
mod split;
mod style;
mod wasm;

use std::time::Instant;

use anyhow::Result;

pub use server::server;
pub use wasm::FLAGS as WASM_FLAGS;

use crate::place::Place;
use crate::{say, setup};

/// How much effort goes into small and fast results.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// What people get: small wasm, precompressed files, optimised server.
    Release,
    /// What `watch` uses: builds in seconds after a change.
    Dev,
}

impl Profile {
    /// Cargo profile of the browser build.
    fn wasm(self) -> &'static str {
        match self {
            Self::Release => "wasm-release",
            Self::Dev => "dev",
        }
    }
}

/// Builds everything the browser loads into `dist/site`.
pub fn site(place: &Place, profile: Profile) -> Result<()> {
    let start = Instant::now();
    setup::npm::ensure(place)?;
    let toolchain = setup::wasm::ensure(place)?;
    let linked = wasm::compile(place, &toolchain, profile)?;
    let package = split::package(place, &linked, profile)?;
    let folder = assemble::folder(place, &package)?;
    let hash = publish::publish(place, &folder, profile)?;
    say::note(&format!(
        "{} · pkg/{hash} · {}",
        place.short(&place.site()).display(),
        say::seconds(start.elapsed())
    ));
    Ok(())
}
