//! The operator's commands. Each is a thin door to a use case; `stoa --help` is the reference.

mod backup;
mod config;
mod figures;
mod log;
mod messages;
mod migrate;
mod open311;
mod seed;
mod services;
mod staff;

use crate::boot;
use crate::config::Config;
use anyhow::Result;
use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// One place on the web where residents and their city hall do business.
#[derive(Parser)]
#[command(name = "stoa", version, about)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
    #[command(flatten)]
    pub config: Config,
}

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Serve the portal until told to stop.
    Serve,
    /// Bring the database's schema up to date.
    Migrate,
    /// Load a city into an empty database.
    Seed(seed::Seed),
    /// Add and list staff, set their passwords.
    #[command(subcommand)]
    Staff(staff::StaffCommand),
    /// Services that another city's Open311 endpoint is to do.
    #[command(subcommand)]
    Open311(open311::Open311Command),
    /// Help for somebody who hears nothing, or has lost the link of their messages.
    #[command(subcommand)]
    Messages(messages::MessagesCommand),
    /// The whole configuration of the city as one file: written, or read into an empty database or over what is there.
    #[command(subcommand)]
    Config(config::ConfigCommand),
    /// Who sees the requests of a service.
    #[command(subcommand)]
    Services(services::ServicesCommand),
    /// Pack anew what figures and maps are counted from; the portal may run meanwhile.
    Figures,
    /// Copy database, photos and secret into a new folder while the portal runs.
    Backup {
        /// The folder to make.
        to: PathBuf,
    },
    /// Put a backup's content into an empty data folder.
    Restore {
        /// A folder that `stoa backup` made.
        from: PathBuf,
    },
    /// Say what of the configuration cannot be right, and try the database.
    CheckConfig,
}

impl Cli {
    /// Does it.
    pub async fn run(self) -> Result<()> {
        let mut log = self.config.log.clone();
        if matches!(self.command, Command::Seed(_)) {
            // That no city is loaded yet is what the command is for.
            log.push_str(",stoa_service::city=error");
        }
        log::start(&log)?;
        let config = self.config;
        match self.command {
            Command::Serve => boot::serve(config).await,
            Command::Migrate => migrate::run(&config).await,
            Command::Seed(seed) => seed.run(&config).await,
            Command::Staff(command) => command.run(&config).await,
            Command::Open311(command) => command.run(&config).await,
            Command::Messages(command) => command.run(&config).await,
            Command::Config(command) => command.run(&config).await,
            Command::Services(command) => command.run(&config).await,
            Command::Figures => figures::run(&config).await,
            Command::Backup { to } => backup::backup(&config, &to).await,
            Command::Restore { from } => backup::restore(&config, &from),
            Command::CheckConfig => migrate::check(&config).await,
        }
    }
}
