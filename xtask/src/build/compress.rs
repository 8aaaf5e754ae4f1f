//! Brotli beside every file that gains by it. Results are kept by content hash: a file that did not
//! change is compressed once.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;

use super::optimize::in_parallel;
use crate::place::Place;
use crate::{fingerprint, say};

/// Kinds of files that are text or wasm; pictures and fonts are compressed already.
const KINDS: &[&str] = &[
    "wasm",
    "js",
    "mjs",
    "css",
    "svg",
    "json",
    "geojson",
    "txt",
    "html",
    "xml",
    "webmanifest",
    "ftl",
    "ico",
];

/// Below this many bytes a second file is not worth its request headers.
const SMALLEST: u64 = 256;

/// Writes `<file>.br` beside every compressible file below the folder.
pub fn folder(place: &Place, folder: &Path) -> Result<()> {
    let store = place.steps().join("brotli");
    fs::create_dir_all(&store)?;
    let files: Vec<PathBuf> = fingerprint::files(folder)
        .into_iter()
        .filter(|path| compressible(path))
        .collect();
    say::step(
        &format!("Compressing {} files (brotli 11)", files.len()),
        || {
            in_parallel(files, |file| {
                let bytes = fs::read(file)?;
                let kept = store.join(fingerprint::of_bytes(&bytes));
                if !kept.exists() {
                    let half = kept.with_extension("half");
                    fs::write(&half, brotli(&bytes)?)?;
                    fs::rename(&half, &kept)?;
                }
                fs::copy(&kept, beside(file))?;
                Ok(())
            })
        },
    )
}

/// The compressed twin of a file.
pub fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    PathBuf::from(name)
}

fn compressible(path: &Path) -> bool {
    let kind = path.extension().and_then(|extension| extension.to_str());
    kind.is_some_and(|kind| KINDS.contains(&kind))
        && fs::metadata(path).is_ok_and(|metadata| metadata.len() >= SMALLEST)
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut out = Vec::with_capacity(bytes.len() / 3);
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out)
}
