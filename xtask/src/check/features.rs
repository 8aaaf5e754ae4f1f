//! The same six names in every layer: knowing one name tells where everything of a feature is.

use anyhow::Result;

use super::Problems;
use crate::place::Place;

pub const FEATURES: &[&str] = &[
    "accounts",
    "requests",
    "payments",
    "information",
    "engagement",
    "transparency",
];

const LAYERS: &[&str] = &[
    "app/src",
    "server/src",
    "crates/domain/src",
    "crates/store/src",
    "crates/service/src",
];

pub fn check(place: &Place) -> Result<Problems> {
    let mut problems = Problems::new();
    for layer in LAYERS {
        for feature in FEATURES {
            let module = place.root.join(layer).join(feature).join("mod.rs");
            if !module.exists() {
                problems.push(format!(
                    "{layer}/{feature}/mod.rs is missing. Create it with a `//!` that says what lives there."
                ));
            }
        }
    }
    Ok(problems)
}
