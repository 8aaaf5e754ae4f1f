//! Step 6: `dist/site` is put together aside and swapped in, so a running server never serves half.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use serde::Serialize;

use super::assemble::copy_tree;
use super::{Profile, compress};
use crate::place::Place;
use crate::{fingerprint, say};

/// Where the service worker names the build.
const BUILD: &str = "%BUILD%";

/// What the server reads at its start.
#[derive(Serialize)]
struct Build {
    /// Name of the folder below `pkg/`.
    hash: String,
    /// Every served file, relative to the site folder; compressed twins not listed.
    files: Vec<String>,
}

/// Publishes the package folder together with `public/`; returns the package's hash.
pub fn publish(place: &Place, package: &Path, profile: Profile) -> Result<String> {
    let public = place.root.join("public");
    // What stands beside the package is part of the build: the service worker keeps both under one name.
    let both = format!(
        "{} {}",
        fingerprint::of_folder(package)?,
        fingerprint::of_folder(&public)?
    );
    let hash = fingerprint::of_bytes(both.as_bytes())[..16].to_owned();
    let site = place.site();
    let next = place.root.join("dist/site.next");
    for folder in [&next, &place.root.join("dist/site.old")] {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
    }
    copy_tree(package, &next.join("pkg").join(&hash))?;
    copy_tree(&public, &next)?;
    name_the_build(&next.join("sw.js"), &hash)?;
    let files: Vec<String> = fingerprint::files(&next)
        .iter()
        .map(|file| file.strip_prefix(&next).unwrap_or(file))
        .map(|file| file.to_string_lossy().into_owned())
        .collect();
    if profile == Profile::Release {
        compress::folder(place, &next)?;
    }
    keep_the_last(&site, &next, &hash)?;
    let build = Build { hash, files };
    fs::write(
        next.join("build.json"),
        serde_json::to_string_pretty(&build)?,
    )?;
    fs::write(next.join("pkg/current"), format!("{}\n", build.hash))?;
    if site.exists() {
        fs::rename(&site, place.root.join("dist/site.old"))?;
    }
    fs::rename(&next, &site)?;
    let old = place.root.join("dist/site.old");
    if old.exists() {
        fs::remove_dir_all(old)?;
    }
    sizes(&site.join("pkg").join(&build.hash));
    Ok(build.hash)
}

/// Writes the build's hash into the service worker, so that each build is a worker of its own to the browser.
fn name_the_build(worker: &Path, hash: &str) -> Result<()> {
    let text = fs::read_to_string(worker)?;
    ensure!(
        text.contains(BUILD),
        "public/sw.js does not say {BUILD} where the build's hash belongs"
    );
    fs::write(worker, text.replace(BUILD, hash))?;
    Ok(())
}

/// Pages that are open while a city brings a new build out still ask for chunks of the last one, so it stays one round
/// longer.
fn keep_the_last(site: &Path, next: &Path, hash: &str) -> Result<()> {
    let Ok(last) = fs::read_to_string(site.join("pkg/current")) else {
        return Ok(());
    };
    let (last, from) = (last.trim(), site.join("pkg").join(last.trim()));
    if last != hash && from.is_dir() {
        copy_tree(&from, &next.join("pkg").join(last))?;
    }
    Ok(())
}

fn sizes(package: &Path) {
    let mut lines: Vec<String> = Vec::new();
    for name in ["stoa_bg.wasm", "stoa.js", "stoa.css"] {
        let compressed = compress::beside(&package.join(name));
        if let Ok(metadata) = fs::metadata(compressed) {
            lines.push(format!("{name} {}", say::kilobytes(metadata.len())));
        }
    }
    if !lines.is_empty() {
        say::note(&format!("brotli: {}", lines.join(" · ")));
    }
}
