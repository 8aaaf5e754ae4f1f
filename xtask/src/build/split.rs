//! Steps 2 to 4: the linked wasm is cut at its lazy pages, gets its JavaScript glue and is shrunk.
//! The result is kept under the hash of the linked file, so an unchanged one costs nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::{Options, transform};

use super::{Profile, bindgen, optimize};
use crate::place::Place;
use crate::{fingerprint, say};

/// Name of the glue file, which the split loader imports.
pub const GLUE: &str = "./stoa.js";

/// leptos' macro refers to the loader by this name; wasm-bindgen must find the same one.
const LOADER: &str = "./__wasm_split.______________________.js";

/// Which chunks each lazy page needs; the server preloads them in the page's HTML.
const MANIFEST: &str = "__wasm_split_manifest.json";

/// Changes whenever these steps change, so that old results are not used.
const RECIPE: &str = "4";

/// Results kept beside the newest (switching branches back and forth).
const KEEP: usize = 4;

/// The folder with glue, main module, chunks and manifest.
pub fn package(place: &Place, linked: &Path, profile: Profile) -> Result<PathBuf> {
    let lock = fingerprint::of_file(&place.root.join("package-lock.json"))?;
    let name = profile.wasm();
    let key = format!("{RECIPE} {name} {lock} {}", fingerprint::of_file(linked)?);
    let store = place.steps().join("wasm");
    let done = store.join(&fingerprint::of_bytes(key.as_bytes())[..24]);
    if done.exists() {
        say::fresh("Chunks of the lazy pages");
        return Ok(done);
    }
    let work = store.join("work");
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    fs::create_dir_all(&work)?;
    let main = store.join("main.wasm");
    say::step("Cutting the wasm into chunks", || cut(linked, &work, &main))?;
    say::step("Writing the JavaScript glue (wasm-bindgen)", || {
        bindgen::glue(&main, &work)
    })?;
    fs::remove_file(&main)?;
    if profile == Profile::Release {
        optimize::folder(place, &work)?;
    }
    fs::rename(&work, &done)?;
    forget_old(&store)?;
    Ok(done)
}

fn cut(linked: &Path, folder: &Path, main: &Path) -> Result<()> {
    let wasm = fs::read(linked).with_context(|| format!("cannot read {}", linked.display()))?;
    let mut options = Options::new(&wasm);
    options.output_dir = folder;
    options.main_out_path = main;
    options.main_module = GLUE;
    options.link_name = LOADER;
    let split = transform(options).map_err(|error| {
        anyhow!(
            "wasm_split_cli_support could not cut the file: {error:#}. Its version, leptos and \
             wasm-bindgen must be upgraded together (docs/adr/0002-wasm-toolchain.md)."
        )
    })?;
    say::note(&format!("{} chunks", split.split_modules.len()));
    let ordered: std::collections::BTreeMap<_, _> = split.prefetch_map.into_iter().collect();
    fs::write(folder.join(MANIFEST), serde_json::to_string(&ordered)?)?;
    Ok(())
}

fn forget_old(store: &Path) -> Result<()> {
    let mut results: Vec<(SystemTime, PathBuf)> = fs::read_dir(store)?
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_dir())
        .filter_map(|entry| Some((entry.metadata().ok()?.modified().ok()?, entry.path())))
        .collect();
    results.sort();
    let surplus = results.len().saturating_sub(KEEP);
    for (_, path) in results.into_iter().take(surplus) {
        fs::remove_dir_all(path)?;
    }
    Ok(())
}
