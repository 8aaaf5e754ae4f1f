//! `stoa staff`: who may sign in to the desk. Passwords are read from standard input, never from the command line,
//! where every other user of the machine could read them.

use crate::boot;
use crate::config::Config;
use anyhow::{Context, Result, bail};
use clap::Subcommand;
use std::io::{BufRead, IsTerminal};
use stoa_domain::accounts::{Actor, Role};
use stoa_service::accounts::{NewStaff, create_staff, list_staff, set_password};
use stoa_service::{Error, Portal};

/// What to do with staff.
#[derive(Subcommand)]
pub enum StaffCommand {
    /// Add somebody; the password is read from standard input.
    Add {
        username: String,
        /// As shown to colleagues; the username unless given.
        #[arg(long)]
        name: Option<String>,
        /// viewer, agent or supervisor.
        #[arg(long, default_value = "agent", value_parser = role)]
        role: Role,
        #[arg(long)]
        department: Option<String>,
    },
    /// Everyone who may sign in.
    List,
    /// Set a new password, read from standard input; every session of that person ends.
    Password { username: String },
}

fn role(word: &str) -> Result<Role, String> {
    Role::parse(word).ok_or_else(|| {
        let words: Vec<&str> = Role::ALL.into_iter().map(Role::code).collect();
        format!("one of {}", words.join(", "))
    })
}

impl StaffCommand {
    /// Does it.
    pub async fn run(self, config: &Config) -> Result<()> {
        let portal = boot::portal(config).await?;
        if !portal.store.pending().await?.is_empty() {
            bail!("the database is not up to date: run `stoa migrate` first");
        }
        match self {
            Self::Add {
                username,
                name,
                role,
                department,
            } => {
                let new = NewStaff {
                    name: name.unwrap_or_else(|| username.clone()),
                    username: username.clone(),
                    role,
                    department,
                    password: read_password()?,
                };
                create_staff(&portal, &Actor::System, new)
                    .await
                    .map_err(said)?;
                println!("{username} may sign in.");
            }
            Self::List => list(&portal).await?,
            Self::Password { username } => {
                set_password(&portal, &Actor::System, &username, &read_password()?)
                    .await
                    .map_err(said)?;
                println!("{username} has a new password.");
            }
        }
        portal.store.close().await.context("closing the database")
    }
}

async fn list(portal: &Portal) -> Result<()> {
    for staff in list_staff(portal, &Actor::System).await.map_err(said)? {
        println!("{}  {}", staff.id, staff.name);
    }
    Ok(())
}

fn read_password() -> Result<String> {
    read_secret("Password (at least 10 characters; it will be shown): ")
}

/// A line of standard input; a person is asked for it.
pub(super) fn read_secret(ask: &str) -> Result<String> {
    let input = std::io::stdin();
    if input.is_terminal() {
        eprint!("{ask}");
    }
    let mut line = String::new();
    input
        .lock()
        .read_line(&mut line)
        .context("reading standard input")?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

/// A use case's error in words for the operator.
pub(super) fn said(error: Error) -> anyhow::Error {
    match error {
        Error::Invalid(errors) => {
            let words: Vec<String> = errors
                .0
                .iter()
                .map(|e| format!("{}: {}", e.field, e.code))
                .collect();
            anyhow::anyhow!("not accepted: {}", words.join(", "))
        }
        Error::Conflict(_) => anyhow::anyhow!("that username is taken"),
        Error::NotFound => anyhow::anyhow!("there is nobody of that name"),
        other => anyhow::Error::new(other),
    }
}
