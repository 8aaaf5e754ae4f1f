//! `stoa services`: who sees the requests of a service.

use super::staff::said;
use crate::boot;
use crate::config::Config;
use anyhow::{Context, Result, bail};
use clap::Subcommand;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::Publication;
use stoa_service::requests::moderation::set_publication;

/// What to do about a service.
#[derive(Subcommand)]
pub enum ServicesCommand {
    /// Say who sees its requests: `at_once` (everyone), `looked_at` (everyone once staff have looked), `private` (staff and
    /// each reporter). Those that are there follow: of a private service all go out of sight; of one that is private no
    /// longer each waits for a look.
    Publication {
        service: String,
        publication: String,
    },
}

impl ServicesCommand {
    /// Does it.
    pub async fn run(self, config: &Config) -> Result<()> {
        let portal = boot::portal(config).await?;
        if !portal.store.pending().await?.is_empty() {
            bail!("the database is not up to date: run `stoa migrate` first");
        }
        let Self::Publication {
            service,
            publication,
        } = self;
        let how = Publication::parse(&publication)
            .with_context(|| format!("{publication} is none of at_once, looked_at, private"))?;
        let changed = set_publication(&portal, &Actor::System, &service, how)
            .await
            .map_err(said)?;
        println!("{service} is {publication} now; {changed} requests changed.");
        portal.store.close().await.context("closing the database")
    }
}
