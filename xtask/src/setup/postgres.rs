//! The programs of PostgreSQL (`initdb`, `pg_ctl`), which the database suites start a throw-away
//! cluster with.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::apt;
use crate::process::which;

/// The folder of `initdb` and `pg_ctl`, newest version first.
pub fn ensure() -> Result<PathBuf> {
    if let Some(folder) = found() {
        return Ok(folder);
    }
    apt::ensure(&["postgresql"], "the tests on PostgreSQL")?;
    found().context("postgresql was installed but /usr/lib/postgresql/*/bin/initdb is not there.")
}

fn found() -> Option<PathBuf> {
    let mut folders: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(Result::ok)
        .map(|entry| entry.path().join("bin"))
        .filter(|folder| complete(folder))
        .collect();
    folders.sort();
    folders.pop().or_else(|| {
        let initdb = which("initdb")?.canonicalize().ok()?;
        let folder = initdb.parent()?.to_path_buf();
        complete(&folder).then_some(folder)
    })
}

fn complete(folder: &Path) -> bool {
    ["initdb", "pg_ctl", "postgres"]
        .iter()
        .all(|program| folder.join(program).is_file())
}
