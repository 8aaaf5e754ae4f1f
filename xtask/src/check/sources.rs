//! The project's own text files.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::place::Place;

/// Folders that hold sources; what is built or downloaded is elsewhere.
const FOLDERS: &[&str] = &[
    "app", "frontend", "server", "crates", "style", "end2end", "xtask", "public",
];

/// Files below the source folders with one of the extensions, relative to the checkout.
pub fn with_extension(place: &Place, extensions: &[&str]) -> Vec<PathBuf> {
    all(place)
        .into_iter()
        .filter(|path| {
            path.extension()
                .and_then(|extension| extension.to_str())
                .is_some_and(|extension| extensions.contains(&extension))
        })
        .collect()
}

/// Every file below the source folders, relative to the checkout.
pub fn all(place: &Place) -> Vec<PathBuf> {
    FOLDERS
        .iter()
        .flat_map(|folder| files(&place.root.join(folder)))
        .map(|path| place.short(&path).to_path_buf())
        .collect()
}

/// True for Rust that is only compiled for tests and benchmarks.
pub fn is_test(path: &Path) -> bool {
    path.components().any(|part| {
        matches!(
            part.as_os_str().to_str(),
            Some("tests" | "benches" | "testing" | "tests.rs")
        )
    }) || path.file_stem().is_some_and(|stem| {
        let stem = stem.to_string_lossy();
        stem == "testing" || stem == "test" || stem.ends_with("_test") || stem.ends_with("_tests")
    })
}

fn files(folder: &Path) -> Vec<PathBuf> {
    WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| !is_generated(entry))
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(DirEntry::into_path)
        .collect()
}

fn is_generated(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    matches!(
        name.as_ref(),
        "node_modules" | "target" | "test-results" | "snapshots"
    )
}
