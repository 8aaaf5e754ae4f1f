//! `stoa figures`: packs anew what figures and maps are counted from.

use super::staff::said;
use crate::boot;
use crate::config::Config;
use anyhow::{Context, Result, bail};
use stoa_service::requests::rebuild_figures;

/// Does it.
pub async fn run(config: &Config) -> Result<()> {
    let portal = boot::portal(config).await?;
    if !portal.store.pending().await?.is_empty() {
        bail!("the database is not up to date: run `stoa migrate` first");
    }
    let blocks = rebuild_figures(&portal).await.map_err(said)?;
    println!("{blocks} blocks of figures are packed anew.");
    portal.store.close().await.context("closing the database")
}
