//! Names of files and folders that say nothing about what is inside are not allowed.

use anyhow::Result;

use super::{Problems, sources};
use crate::place::Place;

const EMPTY_WORDS: &[&str] = &[
    "utils", "util", "common", "helpers", "helper", "manager", "misc",
];

pub fn check(place: &Place) -> Result<Problems> {
    let mut problems = Problems::new();
    for path in sources::all(place) {
        let empty = path.components().find_map(|part| {
            let name = part.as_os_str().to_string_lossy().into_owned();
            let stem = name.split('.').next().unwrap_or_default().to_owned();
            EMPTY_WORDS.contains(&stem.as_str()).then_some(stem)
        });
        if let Some(word) = empty {
            problems.push(format!(
                "{}: `{word}` says nothing. Name it after what it does.",
                path.display()
            ));
        }
    }
    Ok(problems)
}
