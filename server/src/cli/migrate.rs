//! `stoa migrate` and `stoa check-config`.

use crate::boot;
use crate::config::Config;
use anyhow::{Context, Result, bail};

/// Applies what is missing and says what it was.
pub async fn run(config: &Config) -> Result<()> {
    std::fs::create_dir_all(&config.data_dir)
        .with_context(|| format!("making the data folder {}", config.data_dir.display()))?;
    let store = boot::open_store(config).await?;
    let applied = store
        .migrate()
        .await
        .context("the schema could not be brought up to date")?;
    match applied.as_slice() {
        [] => println!("The database is up to date."),
        names => println!("Applied: {}", names.join(", ")),
    }
    store.close().await.context("closing the database")
}

/// Says everything that is wrong at once.
pub async fn check(config: &Config) -> Result<()> {
    let mut problems = config.problems();
    println!("listen       {}", config.listen);
    println!("public url   {}", config.public_url());
    println!(
        "database     {}",
        boot::without_password(&config.database_url())
    );
    println!("data folder  {}", config.data_dir.display());
    println!(
        "mail         {}",
        if config.smtp_url.is_some() {
            "SMTP"
        } else {
            "files in <data>/outbox"
        }
    );
    match boot::open_store(config).await {
        Ok(store) => match store.pending().await {
            Ok(pending) if !pending.is_empty() => {
                problems.push("the database is not up to date: run `stoa migrate`".to_owned());
            }
            Ok(_) => {}
            Err(error) => problems.push(format!("the database does not answer: {error}")),
        },
        Err(error) => problems.push(format!("{error:#}")),
    }
    if problems.is_empty() {
        println!("Nothing wrong was found.");
        return Ok(());
    }
    bail!(
        "{} to put right:\n  {}",
        problems.len(),
        problems.join("\n  ")
    )
}
