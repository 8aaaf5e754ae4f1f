//! A bucket of an S3-compatible store, shared by all machines of the city.

use crate::config::Bucket;
use anyhow::{Context, Result};
use object_store::aws::{AmazonS3, AmazonS3Builder};
use object_store::{BackoffConfig, ClientOptions, RetryConfig};
use std::time::Duration;

/// People wait for a file to be kept: what does not go within that time is tried again by them.
const PATIENCE: Duration = Duration::from_secs(20);

/// Opens it; nothing is asked of the store yet. It is asked for no more than every S3-compatible store can do: no
/// conditional writes, no tags, no deleting of many at once.
pub fn open(bucket: &Bucket, credentials: Option<(String, String)>) -> Result<AmazonS3> {
    // One provider for the process; another part may have set it already, which is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let retry = RetryConfig {
        backoff: BackoffConfig::default(),
        max_retries: 4,
        retry_timeout: PATIENCE,
    };
    let mut client = ClientOptions::new()
        .with_connect_timeout(Duration::from_secs(5))
        .with_read_timeout(PATIENCE)
        // The largest file there is, over a slow line.
        .with_timeout(Duration::from_secs(300));
    let mut builder = AmazonS3Builder::new()
        .with_bucket_name(&bucket.name)
        .with_region(&bucket.region)
        .with_disable_tagging(true)
        .with_disable_bulk_delete(true)
        .with_retry(retry);
    if let Some(endpoint) = &bucket.endpoint {
        client = client.with_allow_http(endpoint.starts_with("http://"));
        builder = builder.with_endpoint(endpoint);
    }
    if let Some((key, secret)) = credentials {
        builder = builder
            .with_access_key_id(key)
            .with_secret_access_key(secret);
    }
    builder
        .with_client_options(client)
        .build()
        .context("the client of the bucket")
}
