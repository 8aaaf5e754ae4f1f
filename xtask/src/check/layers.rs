//! Dependency directions, as the architecture page draws them, from `cargo metadata`.

use anyhow::{Context, Result};
use serde::Deserialize;

use super::Problems;
use crate::place::Place;
use crate::process::{capture, cargo};

/// Crate, and the crates of this workspace it may depend on.
///
/// `server ─▶ app[ssr] ─▶ service ─▶ store ─▶ domain`, `frontend ─▶ app ─▶ domain`. What may use a layer
/// may also use the domain's types below it.
const MAY_USE: &[(&str, &[&str])] = &[
    ("stoa-domain", &[]),
    ("stoa-store", &["stoa-domain"]),
    ("stoa-service", &["stoa-store", "stoa-domain"]),
    ("stoa-app", &["stoa-service", "stoa-domain"]),
    ("stoa-frontend", &["stoa-app"]),
    ("stoa-server", &["stoa-app", "stoa-service", "stoa-domain"]),
    ("xtask", &[]),
];

/// Tests may also reach what their crate's dependencies reach (the databases they run on).
const TESTS_MAY_USE: &[&str] = &["stoa-domain", "stoa-store", "stoa-service"];

/// Libraries with one home.
const HOMES: &[(&str, &[&str])] = &[
    ("sea-orm", &["stoa-store"]),
    ("sea-orm-migration", &["stoa-store"]),
    ("sqlx", &["stoa-store"]),
    ("lettre", &["stoa-server"]),
    ("object_store", &["stoa-server"]),
    ("reqwest", &["stoa-server"]),
    ("reqwasm", &["stoa-app"]),
    ("leaflet", &["stoa-app"]),
];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    dependencies: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    kind: Option<String>,
    optional: bool,
}

pub fn check(place: &Place) -> Result<Problems> {
    let text = capture(
        cargo()
            .args([
                "metadata",
                "--format-version",
                "1",
                "--no-deps",
                "--offline",
            ])
            .current_dir(&place.root),
        "Run `cargo fetch` once with a network.",
    )?;
    let metadata: Metadata = serde_json::from_str(&text).context("cargo metadata")?;
    Ok(metadata.packages.iter().flat_map(problems_of).collect())
}

fn problems_of(package: &Package) -> Problems {
    let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == package.name) else {
        return vec![format!(
            "{} is new: say in xtask/src/check/layers.rs what it may use.",
            package.name
        )];
    };
    let mut problems = Problems::new();
    for dependency in &package.dependencies {
        let for_tests = dependency.kind.as_deref() == Some("dev");
        let ours = MAY_USE.iter().any(|(name, _)| *name == dependency.name);
        let fine = allowed.contains(&dependency.name.as_str())
            || dependency.name == package.name
            || (for_tests && TESTS_MAY_USE.contains(&dependency.name.as_str()));
        if ours && !fine {
            problems.push(format!(
                "{} depends on {}. Move the code to the layer that may, or call it through {}.",
                package.name,
                dependency.name,
                allowed.first().unwrap_or(&"the layer above")
            ));
        }
        if package.name == "stoa-app" && dependency.name == "stoa-service" && !dependency.optional {
            problems.push(
                "stoa-app depends on stoa-service in the browser too. Make it optional, behind `ssr`."
                    .into(),
            );
        }
        let home = HOMES.iter().find(|(name, _)| *name == dependency.name);
        if let Some((_, homes)) = home
            && !homes.contains(&package.name.as_str())
            && !for_tests
        {
            problems.push(format!(
                "{} depends on {}, which belongs to {} alone.",
                package.name, dependency.name, homes[0]
            ));
        }
    }
    problems
}
