//! The city as every page needs to know it.

use crate::{Portal, Result};
use stoa_domain::site::Site;

/// The city as every page needs to know it; `Unavailable` until one is loaded.
pub async fn load(portal: &Portal) -> Result<Site> {
    let mut site = portal.city().await?.site.clone();
    site.tile_url.clone_from(&portal.ctx.config.tile_url);
    Ok(site)
}
