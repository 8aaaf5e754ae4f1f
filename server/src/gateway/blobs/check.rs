//! Whether a store of files does what it must: a file is written, read in part, found and taken away again.

use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use futures::TryStreamExt;
use stoa_service::Blobs;

/// Tries it. `name`: a name nobody else uses. Errors: what it cannot do.
pub async fn check(blobs: &dyn Blobs, name: &str) -> Result<()> {
    let key = format!("check/{name}");
    let words = Bytes::from_static(b"Stoa looks whether files are kept.");
    let kept = blobs.put(&key, words.clone()).await;
    kept.context("writing a file")?;
    let tried = looks_right(blobs, &key, &words).await;
    let gone = blobs.delete(&key).await;
    tried?;
    gone.context("deleting a file")?;
    let there = blobs
        .get(&key)
        .await
        .context("looking for a deleted file")?;
    ensure!(there.is_none(), "a deleted file can still be read");
    Ok(())
}

async fn looks_right(blobs: &dyn Blobs, key: &str, words: &Bytes) -> Result<()> {
    let whole = blobs.get(key).await.context("reading a file")?;
    ensure!(
        whole.as_ref() == Some(words),
        "a file reads otherwise than it was written"
    );
    let part = blobs
        .read(key, Some(5..10))
        .await
        .context("reading a part")?;
    let part = part.context("reading a part: no such file")?;
    let read: Vec<Bytes> = part.chunks.try_collect().await.context("reading a part")?;
    ensure!(
        read.concat() == words[5..10],
        "a part of a file reads otherwise"
    );
    let names = blobs.list("check").await.context("listing files")?;
    ensure!(
        names.iter().any(|n| n == key),
        "a file that is there is not listed"
    );
    Ok(())
}
