//! `cargo xtask seed`: the demo city into the data folder's database, with progress.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;

use crate::build::{self, Profile};
use crate::place::Place;
use crate::run::{Portal, data_folder};

/// Builds the server and loads the city.
pub fn command(
    place: &Place,
    profile: Profile,
    data: Option<&Path>,
    sample: bool,
) -> Result<ExitCode> {
    let binary = build::server(place, profile)?;
    let data = data_folder(data.map(Path::to_path_buf));
    let portal = Portal::new(place, binary, &data)?;
    portal.migrate()?;
    portal.seed(if sample { &["--sample"] } else { &[] })?;
    Ok(ExitCode::SUCCESS)
}
