//! `stoa migrate` and `stoa check-config`.

use crate::boot;
use crate::config::Config;
use crate::gateway::blobs;
use crate::gateway::clock::SystemClock;
use anyhow::{Context, Result, bail};
use stoa_service::requests::forward::stand;
use stoa_service::{SealingKeys, Store};

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
    if let Ok(at) = config.files_at() {
        println!("files        {at}");
        problems.extend(files(config).await);
    }
    println!(
        "mail         {}",
        if config.smtp_url.is_some() {
            "SMTP"
        } else {
            "files in <data>/outbox"
        }
    );
    let sealing = config.sealing_file();
    println!(
        "sealing keys {}{}",
        sealing.display(),
        if sealing.is_file() {
            ""
        } else {
            " (missing: made on first start)"
        }
    );
    match boot::open_store(config).await {
        Ok(store) => match store.pending().await {
            Ok(pending) if !pending.is_empty() => {
                problems.push("the database is not up to date: run `stoa migrate`".to_owned());
            }
            Ok(_) => problems.extend(sealed(config, &store).await),
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

/// What is wrong with a store of files that is not just a folder of this machine's data.
async fn files(config: &Config) -> Option<String> {
    config.files.at.as_ref()?;
    // A name of its own: another machine may look at the same time.
    let name = stoa_service::Clock::now(&SystemClock).timestamp_micros();
    let tried = async {
        let (shown, waiting) = boot::stores_of_files(config)?;
        let name = format!("{name}-{}", std::process::id());
        blobs::check(&shown, &name).await?;
        blobs::check(&waiting, &name).await
    };
    let error = tried.await.err()?;
    Some(format!("STOA_FILES: {error:#}"))
}

/// What is wrong with the keys other endpoints gave us.
async fn sealed(config: &Config, store: &Store) -> Option<String> {
    let file = config.sealing_file();
    let keys = match std::fs::read_to_string(&file) {
        Ok(text) => SealingKeys::parse(&text)
            .map_err(|e| format!("STOA_SEALING_FILE: {} {e}", file.display())),
        Err(_) => Ok(SealingKeys::none()),
    };
    let found = match keys {
        Ok(keys) => stand(store, &keys).await,
        Err(problem) => return Some(problem),
    };
    match found {
        Ok(keys) if keys.lost > 0 => Some(format!(
            "{} keys of other Open311 endpoints cannot be opened with {}: put back the key they were sealed with, or \
             give them again",
            keys.lost,
            file.display()
        )),
        Ok(keys) => {
            if keys.old > 0 {
                println!(
                    "             {} keys are sealed anew at the next start",
                    keys.old
                );
            }
            None
        }
        Err(error) => Some(format!("the database does not answer: {error}")),
    }
}
