//! `stoa config`: the city's whole configuration as one file.

use super::staff::said;
use crate::boot;
use crate::config::Config;
use anyhow::{Context, Result, bail};
use clap::Subcommand;
use std::io::Write;
use std::path::{Path, PathBuf};
use stoa_domain::accounts::Actor;
use stoa_service::whole::{CityConfig, export_config, import_config};

/// What to do with the file.
#[derive(Subcommand)]
pub enum ConfigCommand {
    /// Write site, map, areas, addresses, services with their questions, templates, calendars, terms, rules, reasons of
    /// endings, departments, teams, routing rules, theme and texts into a new file. Cases, people and secrets are no part of it.
    Export { file: PathBuf },
    /// Read such a file, all or nothing: a city stands up from it alone. Over a city that is there, also while it is served,
    /// cases stay and keep what they were asked and promised; what is other than before is written down as changes.
    Import { file: PathBuf },
}

impl ConfigCommand {
    /// Does it.
    pub async fn run(self, config: &Config) -> Result<()> {
        let portal = boot::portal(config).await?;
        if !portal.store.pending().await?.is_empty() {
            bail!("the database is not up to date: run `stoa migrate` first");
        }
        match self {
            Self::Export { file } => {
                let city = export_config(&portal, &Actor::System).await.map_err(said)?;
                write(&file, &city.to_text()?)?;
                println!("{} is written to {}", city.site.name, file.display());
            }
            Self::Import { file } => {
                let city = read(&file)?;
                let done = import_config(&portal, &Actor::System, city)
                    .await
                    .map_err(said)?;
                println!(
                    "{}: {} services, {} addresses, {} changes",
                    done.city, done.services, done.addresses, done.changes
                );
            }
        }
        portal.store.close().await.context("closing the database")
    }
}

/// Never over a file that is there.
fn write(path: &Path, text: &str) -> Result<()> {
    let mut file =
        std::fs::File::create_new(path).with_context(|| format!("making {}", path.display()))?;
    file.write_all(text.as_bytes())
        .with_context(|| format!("writing {}", path.display()))
}

fn read(path: &Path) -> Result<CityConfig> {
    let name = path.display();
    let text = std::fs::read_to_string(path).with_context(|| format!("reading {name}"))?;
    serde_json::from_str(&text).with_context(|| format!("{name} is no configuration of a city"))
}
