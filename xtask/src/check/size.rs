//! A file that needs scrolling for long holds more than one concern.

use std::fs;

use anyhow::Result;

use super::{Problems, sources};
use crate::place::Place;

/// Lines of one file.
const LIMIT: usize = 400;

pub fn check(place: &Place) -> Result<Problems> {
    let mut problems = Problems::new();
    for path in sources::with_extension(place, &["rs", "ts", "css", "js"]) {
        if path.starts_with("public") {
            continue;
        }
        let lines = fs::read_to_string(place.root.join(&path))?.lines().count();
        if lines > LIMIT {
            problems.push(format!(
                "{} has {lines} lines (limit {LIMIT}). Give its second concern a file of its own.",
                path.display()
            ));
        }
    }
    Ok(problems)
}
