//! A city that several machines serve: one database, one store of files, one secret.

use crate::bucket::server::{Bucket, KEY, SECRET};
use crate::city;
use crate::process::Process;
use std::path::Path;
use stoa_domain::requests::message::MessageStatus;
use stoa_store::messages::{self, MessageRecord};
use stoa_store::testing::{TestDb, databases};
use tempfile::TempDir;

/// What the machines share: the database, the bucket and the secrets.
pub struct World {
    pub db: TestDb,
    bucket: Bucket,
    secrets: TempDir,
}

/// A machine and its own disk, which no other sees.
pub struct Machine {
    pub process: Process,
    disk: TempDir,
}

impl Machine {
    /// The names of what lies on its disk.
    pub fn disk(&self) -> Vec<String> {
        let all = std::fs::read_dir(self.disk.path()).unwrap();
        let name = |file: std::io::Result<std::fs::DirEntry>| {
            file.unwrap().file_name().to_string_lossy().into_owned()
        };
        all.map(name).collect()
    }
}

impl World {
    /// A fresh one; `None` where there is no PostgreSQL server.
    pub async fn new() -> Option<Self> {
        let db = databases().await.into_iter().find(|d| d.name == "postgres");
        let db = db?;
        city::load(&db.store).await;
        Some(Self {
            db,
            bucket: Bucket::start().await,
            secrets: tempfile::tempdir().unwrap(),
        })
    }

    /// One more machine, ready to be asked.
    pub fn machine(&self, settings: &[(&str, &str)]) -> Machine {
        let secret = |name: &str| path(&self.secrets.path().join(name));
        let own = [
            ("STOA_DATABASE_URL", self.db.url.clone()),
            ("STOA_FILES", self.bucket.address("city")),
            ("STOA_FILES_KEY", KEY.to_owned()),
            ("STOA_FILES_SECRET", SECRET.to_owned()),
            ("STOA_SECRET_FILE", secret("secret")),
            ("STOA_VAPID_FILE", secret("vapid")),
            ("STOA_SEALING_FILE", secret("sealing")),
        ];
        let mut all: Vec<(&str, &str)> = own.iter().map(|(n, v)| (*n, v.as_str())).collect();
        all.extend_from_slice(settings);
        let disk = tempfile::tempdir().unwrap();
        Machine {
            process: Process::start(disk.path(), &all),
            disk,
        }
    }

    /// The messages of a status, at most 200.
    pub async fn messages(&self, status: MessageStatus) -> Vec<MessageRecord> {
        let found = messages::page(&self.db.store, Some(status), 200, None).await;
        let found = found.unwrap().items;
        found.into_iter().map(|listed| listed.message).collect()
    }
}

fn path(path: &Path) -> String {
    path.display().to_string()
}
