//! Pictures that lie elsewhere (of chats, and what Open311 calls `media_url`): fetched from hosts the operator named, and
//! from no others, so that nobody makes this server ask for what they cannot reach themselves.

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

    /// Is its host one of those, and may it be called?
    pub fn may_be_asked(&self, address: &str) -> bool {
        let host = Url::parse(address).ok();
        let host = host.and_then(|url| Some(url.host_str()?.to_ascii_lowercase()));
        host.is_some_and(|host| self.hosts.contains(&host)) && may_be_called(address, self.private)
    }

    /// The picture; `None` where its host is not named, it does not come, or it is too large.
    pub async fn fetch(&self, address: &str) -> Option<Bytes> {
        if !self.may_be_asked(address) {
            return None;
        }
        let url = Url::parse(address).ok()?;
        let host = url.host_str()?.to_owned();
        match tokio::time::timeout(PATIENCE, self.get(url)).await {
            Ok(Ok(bytes)) => bytes,
            Ok(Err(error)) => {
                tracing::warn!(host, error = %error.without_url(), "a picture does not come");
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_hosts_named_over_https_and_by_no_trick() {
        let hosts = ["media.example.org".to_owned(), "127.0.0.1".to_owned()];
        let pictures = Pictures::open(&hosts, false).unwrap();
        assert!(pictures.may_be_asked("https://MEDIA.example.org/a.jpg"));
        for wrong in [
            "http://media.example.org/a.jpg",
            "https://media.example.org.evil.example/a.jpg",
            "https://evil.example/?media.example.org",
            "https://media.example.org@evil.example/a.jpg",
            "https://user@media.example.org/a.jpg",
            "https://127.0.0.1/a.jpg",
            "file:///etc/passwd",
            "media.example.org/a.jpg",
            "",
        ] {
            assert!(!pictures.may_be_asked(wrong), "{wrong}");
        }
        let none = Pictures::open(&[], true).unwrap();
        assert!(!none.may_be_asked("https://media.example.org/a.jpg"));
    }
}
