//! Architecture: `crates/store` is the only crate that names sea-orm or SQL.

use std::fs;

use anyhow::Result;

use super::rust_text::{Piece, code_without_tests, pieces};
use super::{Problems, sources};
use crate::place::Place;

const NAMES: &[&str] = &[
    "sea_orm",
    "sea_query",
    "sqlx",
    "DbErr",
    "DatabaseConnection",
];

/// How a statement begins.
const STATEMENTS: &[&str] = &[
    "SELECT ",
    "INSERT INTO ",
    "UPDATE ",
    "DELETE FROM ",
    "CREATE TABLE ",
];

pub fn check(place: &Place) -> Result<Problems> {
    let mut problems = Problems::new();
    for path in sources::with_extension(place, &["rs"]) {
        let exempt = path.starts_with("crates/store") || path.starts_with("xtask");
        if exempt || sources::is_test(&path) {
            continue;
        }
        let source = fs::read_to_string(place.root.join(&path))?;
        let code = code_without_tests(&source);
        for name in NAMES.iter().filter(|name| code.contains(**name)) {
            problems.push(format!(
                "{} names {name}. Add a function to crates/store and call that.",
                path.display()
            ));
        }
        let statement = pieces(&source).into_iter().find_map(|piece| match piece {
            Piece::Text(text) => STATEMENTS
                .iter()
                .find(|statement| text.trim_start().starts_with(**statement)),
            _ => None,
        });
        if let Some(statement) = statement.filter(|_| !source.contains("#[cfg(test)]\nmod ")) {
            problems.push(format!(
                "{} holds SQL (`{}…`). Queries live in crates/store.",
                path.display(),
                statement.trim()
            ));
        }
    }
    Ok(problems)
}
