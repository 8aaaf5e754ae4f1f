//! Content hashes: what decides whether a step has anything to do.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

/// SHA-256 of some bytes, hexadecimal.
pub fn of_bytes(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// Hash of a file's content.
pub fn of_file(path: &Path) -> Result<String> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(of_bytes(&bytes))
}

/// Hash of every file below a folder: names and contents, in a fixed order.
pub fn of_folder(folder: &Path) -> Result<String> {
    let mut digest = Sha256::new();
    for file in files(folder) {
        let name = file.strip_prefix(folder).unwrap_or(&file);
        digest.update(name.to_string_lossy().as_bytes());
        digest.update([0]);
        digest.update(of_file(&file)?.as_bytes());
    }
    Ok(hex::encode(digest.finalize()))
}

/// Every file below a folder, sorted.
pub fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .collect()
}
