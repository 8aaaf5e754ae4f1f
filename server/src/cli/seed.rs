//! `stoa seed`: loads a city folder, showing how far it is.

use crate::boot;
use crate::config::Config;
use anyhow::{Context, Result, bail};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use std::path::PathBuf;
use stoa_service::seed::{self, Progress, Report, SeedOptions, city};
use stoa_service::{Error, requests::catalogue};

/// Loads a city.
#[derive(Args)]
pub struct Seed {
    /// The small sample of requests instead of all of them.
    #[arg(long)]
    sample: bool,
    /// So many requests, made of the city's own: spread over those there are, or these again on other days and a little
    /// beside. For measuring what a size costs.
    #[arg(long)]
    requests: Option<usize>,
    /// The folder to load instead of `STOA_CITY_DIR`.
    #[arg(long)]
    city: Option<PathBuf>,
    /// Without the demonstration's staff accounts.
    #[arg(long)]
    no_staff: bool,
    /// Do nothing where a city is loaded already.
    #[arg(long)]
    if_empty: bool,
    /// Only the services and their questions, in the place of those there are; requests stay.
    #[arg(long, conflicts_with_all = ["sample", "requests", "no_staff", "if_empty"])]
    catalogue: bool,
}

impl Seed {
    /// Loads the city and prints who can sign in.
    pub async fn run(self, config: &Config) -> Result<()> {
        let folder = self.city.unwrap_or_else(|| config.city_dir.clone());
        let portal = boot::portal(config).await?;
        if !portal.store.pending().await?.is_empty() {
            bail!("the database is not up to date: run `stoa migrate` first");
        }
        // An empty database says "unavailable": there is no city to speak of yet.
        let loaded = match catalogue::list(&portal, None).await {
            Ok(services) => !services.is_empty(),
            Err(Error::Unavailable) => false,
            Err(error) => return Err(said(error)),
        };
        if self.catalogue {
            let services = seed::catalogue(&portal, &folder).await.map_err(said)?;
            println!("{services} services");
            return portal.store.close().await.context("closing the database");
        }
        if loaded {
            if self.if_empty {
                println!("A city is loaded already.");
                return Ok(());
            }
            bail!(
                "a city is loaded already; seeding needs an empty database (another STOA_DATA_DIR or STOA_DATABASE_URL)"
            );
        }
        if !folder.is_dir() {
            bail!("no city folder at {} (STOA_CITY_DIR)", folder.display());
        }
        let bar = Bar::new();
        let options = SeedOptions {
            sample: self.sample,
            requests: self.requests,
            staff: !self.no_staff,
        };
        let report = city(&portal, &folder, options, &mut |p| bar.show(p)).await;
        bar.done();
        print(&report.map_err(said)?);
        portal.store.close().await.context("closing the database")
    }
}

/// A loader's error for the operator, who may see what a resident may not.
fn said(error: Error) -> anyhow::Error {
    match error {
        Error::Internal(inner) => inner,
        other => anyhow::Error::new(other),
    }
}

fn print(report: &Report) {
    println!(
        "{}: {} services, {} addresses, {} requests",
        report.city, report.services, report.addresses, report.requests
    );
    if !report.staff.is_empty() {
        println!("Demo sign-ins (username / password), at /sign-in:");
        for (username, password) in &report.staff {
            println!("  {username} / {password}");
        }
    }
}

/// One bar that changes its label with the step.
struct Bar(ProgressBar);

impl Bar {
    fn new() -> Self {
        let bar = ProgressBar::new(0);
        let style =
            ProgressStyle::with_template("{msg:>10} [{bar:40}] {human_pos}/{human_len} {elapsed}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self(bar)
    }

    fn show(&self, progress: Progress) {
        self.0.set_message(progress.step);
        self.0.set_length(progress.total);
        self.0.set_position(progress.done);
    }

    fn done(&self) {
        self.0.finish_and_clear();
    }
}
