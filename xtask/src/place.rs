//! Where things are: the checkout, cargo's target folder, the cache that outlives a checkout.

use std::env;
use std::path::{Path, PathBuf};

/// The folders xtask reads and writes.
pub struct Place {
    /// The checkout.
    pub root: PathBuf,
    /// Cargo's target folder for the host (`CARGO_TARGET_DIR`, else `target` in the checkout).
    pub target: PathBuf,
    /// What is made once a machine: wasm standard library (`STOA_CACHE_DIR`, else `~/.cache/stoa`).
    pub cache: PathBuf,
}

impl Place {
    pub fn find() -> Self {
        // Asked when it runs: a build cache shared by two checkouts holds one binary for both.
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package
            .parent()
            .map_or_else(|| PathBuf::from("."), Path::to_path_buf);
        let target = env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |folder| root.join(folder));
        let cache = env::var_os("STOA_CACHE_DIR").map_or_else(
            || {
                env::var_os("XDG_CACHE_HOME")
                    .map(PathBuf::from)
                    .or_else(|| env::home_dir().map(|home| home.join(".cache")))
                    .unwrap_or_else(|| root.join("target"))
                    .join("stoa")
            },
            PathBuf::from,
        );
        Self {
            root,
            target,
            cache,
        }
    }

    /// Target folder of the wasm build: its own, so that its flags never rebuild the host's crates
    /// and both may compile at once.
    pub fn wasm_target(&self) -> PathBuf {
        self.target.join("wasm")
    }

    /// What the server serves to browsers.
    pub fn site(&self) -> PathBuf {
        self.root.join("dist/site")
    }

    /// Results of steps that are skipped when their inputs have not changed.
    pub fn steps(&self) -> PathBuf {
        self.target.join("stoa-steps")
    }

    pub fn node_modules(&self) -> PathBuf {
        self.root.join("node_modules")
    }

    /// The path as a person would type it from the checkout.
    pub fn short<'a>(&self, path: &'a Path) -> &'a Path {
        path.strip_prefix(&self.root).unwrap_or(path)
    }
}
