//! Photos and videos in a folder or in a bucket of an S3-compatible store, through `object_store`.

mod bucket;
mod check;

use crate::config::FilesAt;
use anyhow::{Context, Result};
use bytes::Bytes;
pub use check::check;
use futures::future::BoxFuture;
use futures::stream::{self, BoxStream, StreamExt, TryStreamExt};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::prefix::PrefixStore;
use object_store::{
    Error, GetOptions, GetRange, ObjectStore, ObjectStoreExt, PutMode, PutOptions, WriteMultipart,
};
use std::ops::Range;
use std::sync::Arc;
use stoa_service::{BlobError, BlobStream, Blobs};

/// The folder, or the prefix, of what doors show.
const BLOBS: &str = "blobs";
/// The same of what they do not.
const WAITING: &str = "waiting";
/// What is no longer than this comes in one piece.
const ONE_PIECE: u64 = 1 << 20;
/// How many parts of a file are on their way to the store at once.
const PARTS: usize = 4;

/// Files by key.
pub struct StoredBlobs {
    store: Arc<dyn ObjectStore>,
    mode: PutMode,
}

/// Opens the two stores at a place: what doors show, and what waits as it came.
pub fn open(
    at: &FilesAt,
    credentials: Option<(String, String)>,
) -> Result<(StoredBlobs, StoredBlobs)> {
    match at {
        FilesAt::Folder(folder) => Ok((
            StoredBlobs::folder(&folder.join(BLOBS)).context("opening the folder of photos")?,
            StoredBlobs::private_folder(&folder.join(WAITING))
                .context("opening the folder of waiting photos")?,
        )),
        FilesAt::Bucket(named) => {
            let bucket: Arc<dyn ObjectStore> = Arc::new(bucket::open(named, credentials)?);
            let below = |part: &str| match named.prefix.as_str() {
                "" => part.to_owned(),
                prefix => format!("{prefix}/{part}"),
            };
            Ok((
                StoredBlobs::bucket(bucket.clone(), &below(BLOBS)),
                StoredBlobs::bucket(bucket, &below(WAITING)),
            ))
        }
    }
}

impl StoredBlobs {
    /// Files of a bucket whose names begin with a prefix. A key that is there is written over: it is made of the content, so
    /// that nothing changes, and not every store can be asked to refuse.
    fn bucket(store: Arc<dyn ObjectStore>, prefix: &str) -> Self {
        Self {
            store: Arc::new(PrefixStore::new(store, prefix)),
            mode: PutMode::Overwrite,
        }
    }

    /// Files below a folder, which is made if it is not there. Each is written beside and renamed, and reaches the
    /// disk before it is named.
    pub fn folder(folder: &std::path::Path) -> std::io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let store = LocalFileSystem::new_with_prefix(folder)
            .map_err(std::io::Error::other)?
            .with_fsync(true);
        Ok(Self {
            store: Arc::new(store),
            mode: PutMode::Create,
        })
    }

    /// The same for what only this process may read.
    pub fn private_folder(folder: &std::path::Path) -> std::io::Result<Self> {
        use std::os::unix::fs::DirBuilderExt;
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true).mode(0o700).create(folder)?;
        Self::folder(folder)
    }
}

fn fault(error: Error) -> BlobError {
    BlobError(error.to_string())
}

fn path(key: &str) -> Result<Path, BlobError> {
    Path::parse(key).map_err(|e| BlobError(e.to_string()))
}

impl Blobs for StoredBlobs {
    fn put<'a>(&'a self, key: &'a str, bytes: Bytes) -> BoxFuture<'a, Result<(), BlobError>> {
        Box::pin(async move {
            let options = PutOptions {
                mode: self.mode.clone(),
                ..PutOptions::default()
            };
            match self
                .store
                .put_opts(&path(key)?, bytes.into(), options)
                .await
            {
                // The key is made of the content: what is there is this.
                Ok(_) | Err(Error::AlreadyExists { .. }) => Ok(()),
                Err(error) => Err(fault(error)),
            }
        })
    }

    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Option<Bytes>, BlobError>> {
        Box::pin(async move {
            match self.store.get(&path(key)?).await {
                Ok(found) => found.bytes().await.map(Some).map_err(fault),
                Err(Error::NotFound { .. }) => Ok(None),
                Err(error) => Err(fault(error)),
            }
        })
    }

    fn read<'a>(
        &'a self,
        key: &'a str,
        part: Option<Range<u64>>,
    ) -> BoxFuture<'a, Result<Option<BlobStream>, BlobError>> {
        Box::pin(async move {
            let options = GetOptions {
                range: part.map(GetRange::Bounded),
                ..GetOptions::default()
            };
            match self.store.get_opts(&path(key)?, options).await {
                Ok(found) => {
                    let size = found.range.end - found.range.start;
                    let chunks = if size <= ONE_PIECE {
                        let whole = found.bytes().await.map_err(fault)?;
                        stream::once(std::future::ready(Ok(whole))).boxed()
                    } else {
                        found.into_stream().map_err(fault).boxed()
                    };
                    Ok(Some(BlobStream { size, chunks }))
                }
                Err(Error::NotFound { .. }) => Ok(None),
                Err(error) => Err(fault(error)),
            }
        })
    }

    fn write<'a>(
        &'a self,
        key: &'a str,
        mut chunks: BoxStream<'a, Result<Bytes, BlobError>>,
    ) -> BoxFuture<'a, Result<(), BlobError>> {
        Box::pin(async move {
            let upload = self.store.put_multipart(&path(key)?).await.map_err(fault)?;
            let mut file = WriteMultipart::new(upload);
            while let Some(chunk) = chunks.next().await {
                match chunk {
                    Ok(bytes) => {
                        file.wait_for_capacity(PARTS).await.map_err(fault)?;
                        file.put(bytes);
                    }
                    Err(error) => {
                        file.abort().await.map_err(fault)?;
                        return Err(error);
                    }
                }
            }
            file.finish().await.map(drop).map_err(fault)
        })
    }

    fn list<'a>(&'a self, folder: &'a str) -> BoxFuture<'a, Result<Vec<String>, BlobError>> {
        Box::pin(async move {
            let folder = path(folder)?;
            let found = self.store.list(Some(&folder));
            let keys = found.map_ok(|meta| meta.location.to_string());
            keys.try_collect().await.map_err(fault)
        })
    }

    fn delete<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<(), BlobError>> {
        Box::pin(async move {
            match self.store.delete(&path(key)?).await {
                Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
                Err(error) => Err(fault(error)),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_is_kept_once_and_nothing_leaves_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = StoredBlobs::folder(folder.path()).unwrap();
        let bytes = Bytes::from_static(b"photo");
        blobs.put("media/ab/abc.jpg", bytes.clone()).await.unwrap();
        blobs.put("media/ab/abc.jpg", bytes.clone()).await.unwrap();
        assert_eq!(blobs.get("media/ab/abc.jpg").await.unwrap(), Some(bytes));
        assert_eq!(blobs.get("media/none").await.unwrap(), None);
        let chunk = |words: &'static str| Ok(Bytes::from_static(words.as_bytes()));
        let made = stream::iter([chunk("one,"), chunk("two")]).boxed();
        blobs.write("bulk.csv", made).await.unwrap();
        for (part, expected) in [
            (None, "one,two"),
            (Some(4..7), "two"),
            (Some(2..99), "e,two"),
        ] {
            let file = blobs.read("bulk.csv", part).await.unwrap().unwrap();
            assert_eq!(file.size, expected.len() as u64);
            let read: Vec<Bytes> = file.chunks.try_collect().await.unwrap();
            assert_eq!(read.concat(), expected.as_bytes());
        }
        let broken = stream::iter([chunk("one,"), Err(BlobError("no more".into()))]).boxed();
        assert!(blobs.write("broken.csv", broken).await.is_err());
        assert!(blobs.read("broken.csv", None).await.unwrap().is_none());
        assert!(blobs.put("../outside", Bytes::new()).await.is_err());
        assert_eq!(blobs.list("media").await.unwrap(), ["media/ab/abc.jpg"]);
        assert_eq!(blobs.list("nothing").await.unwrap(), [""; 0]);
        blobs.delete("media/ab/abc.jpg").await.unwrap();
        assert_eq!(blobs.get("media/ab/abc.jpg").await.unwrap(), None);
    }
}
