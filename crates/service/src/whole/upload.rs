//! The file by browser: looked at first, then read in.

use super::import::{Imported, import_config};
use super::plan::{Faults, PartPlan, plan_import, read_config};
use crate::configuration::uploads;
use crate::requests::access;
use crate::{Error, Portal, Result};
use bytes::Bytes;
use stoa_domain::accounts::{Actor, Permission};

/// The most a file may weigh, in MiB.
pub const MAX_FILE_MIB: usize = 32;

const PURPOSE: &str = "city";

/// What became of a file that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Looked {
    /// It cannot be read in.
    Wrong(Faults),
    /// It waits for its yes, under this name; what it would change.
    Fine(String, Vec<PartPlan>),
}

/// Checks a file, says what it would change, and keeps it aside for who sent it. `Forbidden` for who may not set anything.
pub async fn upload_config(portal: &Portal, actor: &Actor, file: Bytes) -> Result<Looked> {
    access::require(actor, Permission::Configure)?;
    let to_read = file.clone();
    let read = tokio::task::spawn_blocking(move || read_config(&to_read)).await;
    let config = match read.map_err(|e| Error::Internal(e.into()))? {
        Ok(config) => config,
        Err(wrong) => return Ok(Looked::Wrong(wrong)),
    };
    let plan = plan_import(portal, actor, &config).await?;
    let name = uploads::keep(portal, actor, PURPOSE, file).await?;
    Ok(Looked::Fine(name, plan))
}

/// Reads in a file that was looked at. Errors: `file` gone; those of [`import_config`].
pub async fn apply_config(portal: &Portal, actor: &Actor, name: &str) -> Result<Imported> {
    access::require(actor, Permission::Configure)?;
    let file = uploads::take(portal, actor, PURPOSE, name).await?;
    let config = read_config(&file).map_err(|_| Error::invalid("file", "gone"))?;
    let done = import_config(portal, actor, config).await?;
    uploads::forget(portal, actor, PURPOSE).await;
    Ok(done)
}
