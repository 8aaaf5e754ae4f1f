//! Step 5: everything that belongs into `pkg/<hash>/`, in one folder.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::style;
use crate::place::Place;
use crate::{fingerprint, say};

/// Copies the wasm package, bundles the style sheet and adds the browser files that come from npm.
pub fn folder(place: &Place, package: &Path) -> Result<PathBuf> {
    let folder = place.steps().join("pkg");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    copy_tree(package, &folder)?;
    say::step("Bundling the style sheet", || {
        style::bundle(place, &folder.join("stoa.css"))
    })?;
    leaflet(&place.node_modules().join("leaflet/dist"), &folder)?;
    Ok(folder)
}

/// The map library: script, style sheet and the images it names.
fn leaflet(from: &Path, to: &Path) -> Result<()> {
    let script = fs::read_to_string(from.join("leaflet.js"))
        .context("leaflet is not in node_modules. Remove node_modules and run again.")?;
    // The comment would make developer tools ask for a file that is not served.
    let script = script
        .lines()
        .filter(|line| !line.starts_with("//# sourceMappingURL"))
        .collect::<Vec<_>>()
        .join("\n");
    fs::write(to.join("leaflet.js"), script)?;
    fs::copy(from.join("leaflet.css"), to.join("leaflet.css"))?;
    copy_tree(&from.join("images"), &to.join("images"))
}

/// Copies a folder with everything below it.
pub fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    for file in fingerprint::files(from) {
        let target = to.join(file.strip_prefix(from)?);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(&file, &target)
            .with_context(|| format!("cannot copy {} to {}", file.display(), target.display()))?;
    }
    Ok(())
}
