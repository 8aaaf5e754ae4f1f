//! Mail for a demonstration or a test: each message becomes an `.eml` file in a folder, which any mail program opens.

use super::letter::compose;
use super::mail::{Mail, MailError};
use futures::future::BoxFuture;
use lettre::message::Mailbox;
use std::path::{Path, PathBuf};
use stoa_service::requests::messages::Outgoing;

/// Writes messages into a folder.
pub struct FolderMail {
    folder: PathBuf,
    from: Mailbox,
}

impl FolderMail {
    /// The folder is made if it is not there.
    pub fn open(folder: &Path, from: Mailbox) -> std::io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        Ok(Self {
            folder: folder.to_owned(),
            from,
        })
    }

    async fn write(&self, message: &Outgoing) -> Result<(), MailError> {
        let letter = compose(&self.from, message)?.formatted();
        // Named by the message, so that one handed over twice is one file; beside first, so that none is half.
        let file = self.folder.join(format!("{}.eml", message.id));
        let beside = self.folder.join(format!(".{}.part", message.id));
        let write = async {
            tokio::fs::write(&beside, letter).await?;
            tokio::fs::rename(&beside, &file).await
        };
        write.await.map_err(|e: std::io::Error| MailError {
            words: e.to_string(),
            permanent: false,
        })
    }
}

impl Mail for FolderMail {
    fn send<'a>(&'a self, message: &'a Outgoing) -> BoxFuture<'a, Result<(), MailError>> {
        Box::pin(self.write(message))
    }
}
