//! Pictures of chats that lie elsewhere: fetched from hosts the operator named, and from no others.

use super::http::{guarded, may_be_called};
use anyhow::Result;
use bytes::{Bytes, BytesMut};
use reqwest::Client;
use std::time::Duration;
use stoa_service::requests::MAX_PHOTO_BYTES;
use url::Url;

/// How long a picture may take altogether.
const PATIENCE: Duration = Duration::from_secs(15);

/// Fetches pictures.
#[derive(Clone)]
pub struct Pictures {
    client: Client,
    hosts: Vec<String>,
    private: bool,
}

impl Pictures {
    /// From these hosts; `private`: also by http and from our own network, for tests.
    pub fn open(hosts: &[String], private: bool) -> Result<Self> {
        Ok(Self {
            client: guarded(private)?,
            hosts: hosts
                .iter()
                .map(|h| h.trim().to_ascii_lowercase())
                .collect(),
            private,
        })
    }

    /// The picture; `None` where its host is not named, it does not come, or it is too large.
    pub async fn fetch(&self, address: &str) -> Option<Bytes> {
        let url = Url::parse(address).ok()?;
        let host = url.host_str()?.to_ascii_lowercase();
        if !self.hosts.contains(&host) || !may_be_called(address, self.private) {
            return None;
        }
        match tokio::time::timeout(PATIENCE, self.get(url)).await {
            Ok(Ok(bytes)) => bytes,
            Ok(Err(error)) => {
                tracing::warn!(host, error = %error.without_url(), "a picture of a chat does not come");
                None
            }
            Err(_) => None,
        }
    }

    async fn get(&self, url: Url) -> reqwest::Result<Option<Bytes>> {
        let mut answer = self.client.get(url).send().await?.error_for_status()?;
        let mut all = BytesMut::new();
        while let Some(chunk) = answer.chunk().await? {
            if all.len() + chunk.len() > MAX_PHOTO_BYTES {
                return Ok(None);
            }
            all.extend_from_slice(&chunk);
        }
        // A redirect is no picture either.
        Ok((!all.is_empty()).then(|| all.freeze()))
    }
}
