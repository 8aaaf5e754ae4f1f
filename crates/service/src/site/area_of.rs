//! The areas a position lies in.

use crate::{Error, Portal, Result};
use stoa_domain::LatLon;

/// The areas a position lies in, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Areas {
    pub neighborhood: Option<String>,
    pub council_district: Option<String>,
    pub police_district: Option<String>,
}

/// The areas a position lies in.
pub async fn area_of(_portal: &Portal, _at: LatLon) -> Result<Areas> {
    Err(Error::Unavailable)
}
