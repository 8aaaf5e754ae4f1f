//! A layer of the base map.

use crate::{Error, Portal, Result};
use bytes::Bytes;

/// A layer of the base map, ready to send.
#[derive(Debug, Clone)]
pub struct LayerBytes {
    /// `Content-Encoding`: `gzip`.
    pub encoding: &'static str,
    /// GeoJSON, encoded so.
    pub body: Bytes,
}

/// A layer of the base map.
pub async fn layer(_portal: &Portal, _name: &str, _hash: &str) -> Result<LayerBytes> {
    Err(Error::Unavailable)
}
