//! Loads the catalogue of a city folder over the one there is.

use super::city::load_templates;
use super::folder::Folder;
use super::{endings, promises, services};
use crate::city::{GENERAL, SITE, STAMP};
use crate::{Error, Portal, Result};
use std::path::Path;
use stoa_domain::site::Site;
use stoa_store::requests::catalogue as rows;
use stoa_store::settings;

/// Puts a folder's services with their questions, and its templates that nobody changed, in the place of those there are; how
/// many services. Requests stay as they are
/// and keep the words they were asked in; a form that changed is its next version. For the operator, on a portal that
/// runs: every process reads the new catalogue within a second. `Unavailable` where no city is loaded.
pub async fn catalogue(portal: &Portal, dir: &Path) -> Result<u64> {
    let folder = Folder::open(dir)?;
    let read = services::read(&folder)?;
    if settings::get::<Site>(&portal.store, SITE).await?.is_none() {
        return Err(Error::Unavailable);
    }
    let promised = promises::read(&folder, &read)?;
    let ended = endings::read(&folder)?;
    let now = portal.ctx.clock.now();
    let stamp = portal.ctx.random.id(portal.ctx.clock.now());
    let tx = portal.store.begin().await?;
    rows::replace(&tx, &read).await?;
    promises::keep(&tx, promised, &read, folder.zone()?, now).await?;
    endings::keep(&tx, ended).await?;
    if let Some(general) = services::general(&folder)? {
        settings::put(&tx, GENERAL, &general).await?;
    }
    load_templates(&tx, &folder).await?;
    settings::put(&tx, STAMP, &stamp.to_string()).await?;
    tx.commit().await?;
    portal.forget_city();
    Ok(read.len() as u64)
}
