//! `stoa messages`: help for somebody who hears nothing, or has lost the link.

use super::staff::said;
use crate::boot;
use crate::config::Config;
use anyhow::{Context, Result, bail};
use clap::Subcommand;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::follow::{Channel, channel::e164};
use stoa_service::requests::subscriptions::{manage_link, write_again};

/// What to do about messages to an address.
#[derive(Subcommand)]
pub enum MessagesCommand {
    /// Print the link by which its owner manages what goes to a mail address or phone. It is a secret of theirs: send it
    /// nowhere else.
    Link { address: String },
    /// Write again to a mail address or phone that messages came back from.
    Again { address: String },
}

impl MessagesCommand {
    /// Does it.
    pub async fn run(self, config: &Config) -> Result<()> {
        let portal = boot::portal(config).await?;
        if !portal.store.pending().await?.is_empty() {
            bail!("the database is not up to date: run `stoa migrate` first");
        }
        match self {
            Self::Link { address } => {
                let (channel, address) = read(config, &address)?;
                let token = manage_link(&portal, channel, &address)
                    .await
                    .map_err(said)?;
                let token = token.with_context(|| format!("nothing goes to {address}"))?;
                println!("{}/messages/{token}", config.public_url());
            }
            Self::Again { address } => {
                let (channel, address) = read(config, &address)?;
                write_again(&portal, &Actor::System, channel, &address)
                    .await
                    .map_err(said)?;
                println!("{address} is written to again.");
            }
        }
        portal.store.close().await.context("closing the database")
    }
}

/// The channel and the address as it writes it.
fn read(config: &Config, address: &str) -> Result<(Channel, String)> {
    if address.contains('@') {
        return Ok((Channel::Mail, address.to_owned()));
    }
    let phone = e164(address, &config.messaging.sms_country);
    let phone =
        phone.with_context(|| format!("{address} is no mail address and no phone number"))?;
    Ok((Channel::Sms, phone))
}
