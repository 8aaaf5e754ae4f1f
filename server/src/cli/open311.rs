//! `stoa open311 forward`: services that another city's Open311 endpoint is to do. Their key is read from standard input,
//! never from the command line, where every other user of the machine could read it.

use super::staff::{read_secret, said};
use crate::boot;
use crate::config::Config;
use anyhow::{Context, Result, bail};
use clap::Subcommand;
use stoa_domain::accounts::Actor;
use stoa_service::requests::forward::{Target, remove_target, retry, set_target, targets};

/// What to do about Open311.
#[derive(Subcommand)]
pub enum Open311Command {
    /// Services whose reports go to another endpoint.
    #[command(subcommand)]
    Forward(ForwardCommand),
}

/// What to do with a service's reports.
#[derive(Subcommand)]
pub enum ForwardCommand {
    /// Send a service's reports there from now on; their key is read from standard input.
    Set {
        /// Our service's code.
        service: String,
        /// The base address, e.g. https://city.example/open311/v2
        endpoint: String,
        /// Their service's code; ours unless given.
        #[arg(long)]
        their_code: Option<String>,
        /// Their jurisdiction_id, where they want one.
        #[arg(long)]
        jurisdiction: Option<String>,
        /// Send the reporter's name, mail address and phone number along.
        #[arg(long)]
        share_contact: bool,
    },
    /// Every service that goes elsewhere.
    List,
    /// Keep a service's reports here from now on.
    Remove { service: String },
    /// Try once more what was given up.
    Retry,
}

impl Open311Command {
    /// Does it.
    pub async fn run(self, config: &Config) -> Result<()> {
        let Self::Forward(command) = self;
        let portal = boot::portal(config).await?;
        if !portal.store.pending().await?.is_empty() {
            bail!("the database is not up to date: run `stoa migrate` first");
        }
        let system = Actor::System;
        match command {
            ForwardCommand::Set {
                service,
                endpoint,
                their_code,
                jurisdiction,
                share_contact,
            } => {
                let target = Target {
                    their_code: their_code.unwrap_or_else(|| service.clone()),
                    service_code: service.clone(),
                    endpoint,
                    jurisdiction_id: jurisdiction,
                    api_key: read_secret("Their API key (it will be shown): ")?,
                    share_contact,
                };
                set_target(&portal, &system, target).await.map_err(said)?;
                println!("Reports of {service} go there from now on.");
            }
            ForwardCommand::List => {
                for t in targets(&portal, &system).await.map_err(said)? {
                    println!("{}  {}  {}", t.service_code, t.endpoint, t.their_code);
                }
            }
            ForwardCommand::Retry => {
                let many = retry(&portal, &system).await.map_err(said)?;
                println!("{many} are tried again.");
            }
            ForwardCommand::Remove { service } => {
                let done = remove_target(&portal, &system, &service).await;
                done.map_err(said)?;
                println!("Reports of {service} stay here from now on.");
            }
        }
        portal.store.close().await.context("closing the database")
    }
}
