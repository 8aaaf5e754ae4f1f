//! Photos and videos in a folder, through `object_store`, so that an S3-compatible store is another builder here and
//! nothing else.

use bytes::Bytes;
use futures::future::BoxFuture;
use futures::stream::{BoxStream, StreamExt, TryStreamExt};
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{Error, ObjectStore, ObjectStoreExt, PutMode, PutOptions, WriteMultipart};
use std::sync::Arc;
use stoa_service::{BlobError, BlobStream, Blobs};

/// Files by key.
pub struct StoredBlobs {
    store: Arc<dyn ObjectStore>,
}

impl StoredBlobs {
    /// Files below a folder, which is made if it is not there. Each is written beside and renamed, and reaches the
    /// disk before it is named.
    pub fn folder(folder: &std::path::Path) -> std::io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let store = LocalFileSystem::new_with_prefix(folder)
            .map_err(std::io::Error::other)?
            .with_fsync(true);
        Ok(Self {
            store: Arc::new(store),
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
                mode: PutMode::Create,
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

    fn read<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Option<BlobStream>, BlobError>> {
        Box::pin(async move {
            match self.store.get(&path(key)?).await {
                Ok(found) => Ok(Some(BlobStream {
                    size: found.meta.size,
                    chunks: found.into_stream().map_err(fault).boxed(),
                })),
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
                    Ok(bytes) => file.put(bytes),
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
    use futures::stream;

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
        let file = blobs.read("bulk.csv").await.unwrap().unwrap();
        assert_eq!(file.size, 7);
        let read: Vec<Bytes> = file.chunks.try_collect().await.unwrap();
        assert_eq!(read.concat(), b"one,two");
        let broken = stream::iter([chunk("one,"), Err(BlobError("no more".into()))]).boxed();
        assert!(blobs.write("broken.csv", broken).await.is_err());
        assert!(blobs.read("broken.csv").await.unwrap().is_none());
        assert!(blobs.put("../outside", Bytes::new()).await.is_err());
        assert_eq!(blobs.list("media").await.unwrap(), ["media/ab/abc.jpg"]);
        assert_eq!(blobs.list("nothing").await.unwrap(), [""; 0]);
        blobs.delete("media/ab/abc.jpg").await.unwrap();
        assert_eq!(blobs.get("media/ab/abc.jpg").await.unwrap(), None);
    }
}
