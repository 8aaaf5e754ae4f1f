//! The S3 server: files of a folder behind Amazon's protocol, on the loopback.

use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use s3s_fs::FileSystem;
use tempfile::TempDir;
use tokio::net::TcpListener;

pub const NAME: &str = "files";
pub const KEY: &str = "stoa";
pub const SECRET: &str = "a secret of the test";

/// A bucket and its server, which goes with the test's runtime.
pub struct Bucket {
    pub endpoint: String,
    folder: TempDir,
}

impl Bucket {
    /// Starts a server with an empty bucket.
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join(NAME)).unwrap();
        let mut service = S3ServiceBuilder::new(FileSystem::new(folder.path()).unwrap());
        service.set_auth(SimpleAuth::from_single(KEY, SECRET));
        let service = service.build();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let serving =
                    http1::Builder::new().serve_connection(TokioIo::new(stream), service.clone());
                tokio::spawn(serving);
            }
        });
        Self { endpoint, folder }
    }

    /// What `STOA_FILES` is for a part of it.
    pub fn address(&self, prefix: &str) -> String {
        format!("s3://{NAME}/{prefix}?endpoint={}", self.endpoint)
    }

    /// Is there a file, or anything below it?
    pub fn has(&self, key: &str) -> bool {
        self.folder.path().join(NAME).join(key).exists()
    }
}
