//! Staff correct the place.

use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{DeskRequest, Reference};

/// Where a request really is.
#[derive(Debug, Clone, PartialEq, serde::Deserialize)]
pub struct EditPlace {
    /// Degrees, WGS 84.
    pub lat: f64,
    pub lon: f64,
    /// May be empty: then the nearest known address.
    #[serde(default)]
    pub address: String,
}

/// Staff correct the place.
pub async fn edit_place(
    _portal: &Portal,
    _actor: &Actor,
    _reference: &Reference,
    _version: i64,
    _place: EditPlace,
) -> Result<DeskRequest> {
    Err(Error::Unavailable)
}
