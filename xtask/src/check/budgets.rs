//! What a first visit may weigh, compressed with brotli. The figures stand in docs/adr.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::Problems;
use crate::place::Place;
use crate::say;

/// The main module: what every page needs before it comes alive.
const WASM: u64 = 300_000;
/// JavaScript glue of the main module and the chunk loader.
const GLUE: u64 = 20_000;
/// The style sheet.
const STYLE: u64 = 35_000;
/// One lazy chunk: a page, or what some pages share.
const CHUNK: u64 = 60_000;
/// One lazy chunk that only the staff desk loads.
const DESK_CHUNK: u64 = 120_000;

/// Chunks below this are not listed.
const WORTH_A_LINE: u64 = 15_000;

#[derive(Deserialize)]
struct Build {
    hash: String,
}

pub fn check(place: &Place) -> Result<Problems> {
    let site = place.site();
    let text = fs::read_to_string(site.join("build.json"))
        .context("dist/site/build.json is not there. Run `cargo xtask build`.")?;
    let build: Build = serde_json::from_str(&text)?;
    let package = site.join("pkg").join(build.hash);
    let mut problems = Problems::new();
    let mut total = |what: &str, files: &[PathBuf], limit: u64, advice: &str| -> Result<()> {
        let mut size = 0;
        for file in files {
            size += compressed(file)?;
        }
        say::note(&format!(
            "{what}: {} of {}",
            say::kilobytes(size),
            say::kilobytes(limit)
        ));
        if size > limit {
            problems.push(format!(
                "{what} weighs {} brotli; the budget is {}. {advice}",
                say::kilobytes(size),
                say::kilobytes(limit)
            ));
        }
        Ok(())
    };
    total(
        "first-load wasm",
        &[package.join("stoa_bg.wasm")],
        WASM,
        "Move what only some pages need into their lazy route.",
    )?;
    let mut glue = vec![package.join("stoa.js")];
    let mut chunks = Vec::new();
    for entry in fs::read_dir(&package)? {
        let path = entry?.path();
        let name = name(&path);
        if name.starts_with("__wasm_split") && name.ends_with(".js") {
            glue.push(path);
        } else if name.ends_with(".wasm") && name != "stoa_bg.wasm" {
            chunks.push(path);
        }
    }
    total(
        "glue",
        &glue,
        GLUE,
        "Fewer web-sys types cross into JavaScript that way.",
    )?;
    if package.join("stoa.css").exists() {
        let advice = "Remove rules that no page uses.";
        total("style sheet", &[package.join("stoa.css")], STYLE, advice)?;
    }
    let pages = pages_of(&package)?;
    chunks.sort();
    for chunk in chunks {
        let name = name(&chunk);
        let stem = name.trim_end_matches(".wasm");
        let users: Vec<&str> = pages
            .iter()
            .filter(|(_, needs)| needs.iter().any(|need| need == stem))
            .map(|(page, _)| page.as_str())
            .collect();
        let desk_only = users.iter().all(|page| page.contains("desk"));
        let limit = if desk_only { DESK_CHUNK } else { CHUNK };
        let advice = format!(
            "It belongs to {}. Move parts to the main module, or behind a lazy function.",
            users.join(", ")
        );
        // Most are tiny: only those worth a line are shown.
        if compressed(&chunk)? > WORTH_A_LINE {
            total(&format!("chunk {name}"), &[chunk], limit, &advice)?;
        }
    }
    Ok(problems)
}

/// Lazy page → the chunks it loads.
fn pages_of(package: &Path) -> Result<BTreeMap<String, Vec<String>>> {
    let text = fs::read_to_string(package.join("__wasm_split_manifest.json"))
        .context("the splitter's manifest is missing. Run `cargo xtask build`.")?;
    Ok(serde_json::from_str(&text)?)
}

fn compressed(file: &Path) -> Result<u64> {
    let twin = PathBuf::from(format!("{}.br", file.display()));
    match fs::metadata(&twin) {
        Ok(metadata) => Ok(metadata.len()),
        Err(_) if file.exists() && fs::metadata(file)?.len() < 256 => Ok(fs::metadata(file)?.len()),
        Err(_) => bail!(
            "{} has no compressed twin. Run `cargo xtask build --release`.",
            file.display()
        ),
    }
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
