//! `stoa backup` and `stoa restore`: a folder with the database (SQLite), the photos and the secret. No archive
//! format: it can be looked into, copied by anything and kept by whatever keeps folders. What lies in a bucket stays there:
//! its keeper copies it.

use crate::boot;
use crate::config::{Config, FilesAt};
use anyhow::{Context, Result, bail, ensure};
use std::path::Path;

const DATABASE: &str = "stoa.db";
const BLOBS: &str = "blobs";
const WAITING: &str = "waiting";
const SECRET: &str = "secret";

/// Copies everything into a new folder. The database first: a photo that comes in after it is only not named yet.
pub async fn backup(config: &Config, to: &Path) -> Result<()> {
    let store = boot::open_store(config).await?;
    let at = config.files_at().map_err(anyhow::Error::msg)?;
    if !store.is_sqlite() {
        let files = match &at {
            FilesAt::Folder(folder) => {
                let part = |name| folder.join(name).display().to_string();
                format!("{}, {}", part(BLOBS), part(WAITING))
            }
            FilesAt::Bucket(_) => format!("the {at}"),
        };
        bail!(
            "a PostgreSQL database is backed up with `pg_dump --format=custom`; copy {files} and {} beside it",
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
    files(&at, WAITING, to)?;
    store
        .backup(&to.join(DATABASE))
        .await
        .context("copying the database")?;
    files(&at, WAITING, to)?;
    files(&at, BLOBS, to)?;
    copy_file(&config.secret_file(), &to.join(SECRET)).context("copying the secret")?;
    println!("Backup written to {}", to.display());
    if let FilesAt::Bucket(_) = at {
        println!("The photos are not in it: they stay in the {at}.");
    }
    Ok(())
}

/// Copies a part of the store of files beside the database.
fn files(at: &FilesAt, part: &str, to: &Path) -> Result<()> {
    match at {
        FilesAt::Folder(folder) => copy_folder(&folder.join(part), &to.join(part))
            .with_context(|| format!("copying {part}")),
        FilesAt::Bucket(_) => Ok(()),
    }
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
    if let FilesAt::Folder(folder) = config.files_at().map_err(anyhow::Error::msg)? {
        copy_folder(&from.join(BLOBS), &folder.join(BLOBS)).context("copying the photos")?;
        copy_folder(&from.join(WAITING), &folder.join(WAITING))
            .context("copying waiting photos")?;
    }
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
