//! `stoa backup` and `stoa restore`: a folder with the database (SQLite), the photos and the secret. No archive
//! format: it can be looked into, copied by anything and kept by whatever keeps folders.

use crate::boot;
use crate::config::Config;
use anyhow::{Context, Result, bail, ensure};
use std::path::Path;

const DATABASE: &str = "stoa.db";
const BLOBS: &str = "blobs";
const WAITING: &str = "waiting";
const SECRET: &str = "secret";

/// Copies everything into a new folder. The database first: a photo that comes in after it is only not named yet.
pub async fn backup(config: &Config, to: &Path) -> Result<()> {
    let store = boot::open_store(config).await?;
    if !store.is_sqlite() {
        bail!(
            "a PostgreSQL database is backed up with `pg_dump --format=custom`; copy {}, {} and {} beside it",
            config.blob_dir().display(),
            config.waiting_dir().display(),
            config.secret_file().display()
        );
    }
    ensure!(
        !to.exists(),
        "{} exists already; name a new folder",
        to.display()
    );
    std::fs::create_dir_all(to).with_context(|| format!("making {}", to.display()))?;
    // Before the database and after it: whichever photos it says are waiting are there.
    copy_folder(&config.waiting_dir(), &to.join(WAITING)).context("copying waiting photos")?;
    store
        .backup(&to.join(DATABASE))
        .await
        .context("copying the database")?;
    copy_folder(&config.waiting_dir(), &to.join(WAITING)).context("copying waiting photos")?;
    copy_folder(&config.blob_dir(), &to.join(BLOBS)).context("copying the photos")?;
    copy_file(&config.secret_file(), &to.join(SECRET)).context("copying the secret")?;
    println!("Backup written to {}", to.display());
    Ok(())
}

/// Puts a backup into a data folder that has no database yet.
pub fn restore(config: &Config, from: &Path) -> Result<()> {
    if config
        .database_url
        .as_deref()
        .is_some_and(|u| !u.starts_with("sqlite:"))
    {
        bail!(
            "a PostgreSQL database is restored with `pg_restore`; copy the folders `blobs` and `waiting` and the file `secret` back"
        );
    }
    ensure!(
        from.join(DATABASE).is_file(),
        "{} holds no backup (no {DATABASE})",
        from.display()
    );
    let database = config.data_dir.join(DATABASE);
    ensure!(
        config.database_url.is_none(),
        "restore writes the database into STOA_DATA_DIR; unset STOA_DATABASE_URL"
    );
    ensure!(
        !database.exists(),
        "{} exists already; restore into an empty STOA_DATA_DIR",
        database.display()
    );
    std::fs::create_dir_all(&config.data_dir)?;
    copy_folder(&from.join(BLOBS), &config.blob_dir()).context("copying the photos")?;
    copy_folder(&from.join(WAITING), &config.waiting_dir()).context("copying waiting photos")?;
    copy_file(&from.join(SECRET), &config.secret_file()).context("copying the secret")?;
    // The database last: only a whole restore can be served.
    copy_file(&from.join(DATABASE), &database).context("copying the database")?;
    println!(
        "Restored into {}; `stoa migrate` brings an older one up to date.",
        config.data_dir.display()
    );
    Ok(())
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    if !from.is_dir() {
        return Ok(()); // nothing was uploaded yet
    }
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            copy_file(&entry.path(), &target)?;
        }
    }
    Ok(())
}

fn copy_file(from: &Path, to: &Path) -> Result<()> {
    if from.is_file() {
        // `copy` keeps the permissions: the secret stays its owner's.
        std::fs::copy(from, to)
            .with_context(|| format!("{} → {}", from.display(), to.display()))?;
    }
    Ok(())
}
