//! Messages for a demonstration or a test: each mail becomes an `.eml` file in a folder, which any mail program opens,
//! each text a `.txt` file, each answer to a chat a `.chat.json` file.

use super::chat::{self, ChatOut};
use super::letter::compose;
use super::mail::Mail;
use super::sms::Sms;
use futures::future::BoxFuture;
use lettre::message::Mailbox;
use std::path::{Path, PathBuf};
use stoa_service::requests::messages::{Failure, Outgoing};

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

    async fn mail(&self, message: &Outgoing) -> Result<(), Failure> {
        let letter = compose(&self.from, message)?.formatted();
        self.write(message, "eml", letter).await
    }

    async fn text(&self, message: &Outgoing) -> Result<(), Failure> {
        let text = format!("To: {}\n\n{}\n", message.recipient, message.text);
        self.write(message, "txt", text.into_bytes()).await
    }

    async fn write(&self, message: &Outgoing, ending: &str, bytes: Vec<u8>) -> Result<(), Failure> {
        // Named by the message, so that one handed over twice is one file; beside first, so that none is half.
        let file = self.folder.join(format!("{}.{ending}", message.id));
        let beside = self.folder.join(format!(".{}.part", message.id));
        let write = async {
            tokio::fs::write(&beside, bytes).await?;
            tokio::fs::rename(&beside, &file).await
        };
        write.await.map_err(|e: std::io::Error| Failure {
            words: e.to_string(),
            ..Failure::default()
        })
    }
}

impl Mail for FolderMail {
    fn send<'a>(&'a self, message: &'a Outgoing) -> BoxFuture<'a, Result<(), Failure>> {
        Box::pin(self.mail(message))
    }
}

impl ChatOut for FolderMail {
    fn send<'a>(&'a self, message: &'a Outgoing) -> BoxFuture<'a, Result<(), Failure>> {
        Box::pin(async move {
            let json = chat::body(message).to_string();
            self.write(message, "chat.json", json.into_bytes()).await
        })
    }
}

impl Sms for FolderMail {
    fn send<'a>(&'a self, message: &'a Outgoing) -> BoxFuture<'a, Result<(), Failure>> {
        Box::pin(self.text(message))
    }
}
