//! A layer of the base map.

use crate::{Error, Portal, Result};
use bytes::Bytes;
use stoa_store::city::layers;

/// How layers are compressed where they are stored: what every browser takes, also without TLS.
pub(crate) const ENCODING: &str = "gzip";

/// A layer of the base map, ready to send.
#[derive(Debug, Clone)]
pub struct LayerBytes {
    /// `Content-Encoding`: `gzip`.
    pub encoding: &'static str,
    /// GeoJSON, encoded so.
    pub body: Bytes,
}

/// The layer of a name at a content hash; `NotFound` for any other hash.
pub async fn layer(portal: &Portal, name: &str, hash: &str) -> Result<LayerBytes> {
    let body = layers::get_body(&portal.store, name, hash)
        .await?
        .ok_or(Error::NotFound)?;
    Ok(LayerBytes {
        encoding: ENCODING,
        body: body.into(),
    })
}
