//! Mail that a mail server brings: SMTP (RFC 5321) or LMTP (RFC 2033), as much of them as the last stop of a mail needs. No
//! relaying, no accounts, no TLS: it listens on this machine, behind a mail server.

mod command;
mod data;
mod deliver;
mod session;

use crate::config::MailListen;
use crate::state::Stopping;
use anyhow::{Context, Result};
use session::{Session, TOO_MANY};
use std::sync::Arc;
use std::time::Duration;
use stoa_service::Portal;
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, UnixListener};
use tokio::sync::Semaphore;

/// How long a letter that is coming in may still take when the process stops.
const LAST_WORDS: Duration = Duration::from_secs(8);

/// How sessions are held.
#[derive(Clone)]
pub struct Manner {
    /// LMTP: an answer for each recipient.
    pub lmtp: bool,
    /// How long a client may be silent.
    pub patience: Duration,
    /// What we call ourselves.
    pub host: String,
}

/// An open door.
pub enum Door {
    Tcp(TcpListener),
    Unix(UnixListener),
}

impl Door {
    /// Where it is, for those on a port.
    pub fn local_addr(&self) -> Option<std::net::SocketAddr> {
        match self {
            Self::Tcp(listener) => listener.local_addr().ok(),
            Self::Unix(_) => None,
        }
    }
}

/// Opens the door; a socket file that a stopped process left is taken away first.
pub async fn open(listen: &MailListen) -> Result<Door> {
    match listen {
        MailListen::Smtp(at) | MailListen::Lmtp(at) => {
            let listener = TcpListener::bind(at).await;
            Ok(Door::Tcp(listener.with_context(|| {
                format!("cannot listen on {at} (STOA_MAIL_LISTEN)")
            })?))
        }
        MailListen::LmtpUnix(path) => {
            use std::os::unix::fs::FileTypeExt;
            let old = std::fs::symlink_metadata(path);
            if old.is_ok_and(|m| m.file_type().is_socket()) {
                std::fs::remove_file(path).context("STOA_MAIL_LISTEN")?;
            }
            let listener = UnixListener::bind(path);
            Ok(Door::Unix(listener.with_context(|| {
                format!("cannot listen on {} (STOA_MAIL_LISTEN)", path.display())
            })?))
        }
    }
}

/// Takes mail until the process stops; mail being taken is finished first.
pub async fn run(portal: Portal, door: Door, manner: Manner, most: usize, mut stopping: Stopping) {
    let free = Arc::new(Semaphore::new(most));
    loop {
        let accepted = tokio::select! {
            () = stopping.wait() => break,
            accepted = accept(&door) => accepted,
        };
        let (reader, mut writer) = match accepted {
            Ok(connection) => connection,
            Err(error) => {
                tracing::warn!(%error, "a mail connection broke before it began");
                continue;
            }
        };
        let Ok(turn) = free.clone().try_acquire_owned() else {
            // It comes back later by itself.
            let _ = writer.write_all(TOO_MANY).await;
            continue;
        };
        let (portal, manner, stopping) = (portal.clone(), manner.clone(), stopping.clone());
        tokio::spawn(async move {
            let session = Session::new(portal, manner, reader, writer);
            if let Err(error) = session.run(stopping).await {
                tracing::debug!(%error, "a mail connection broke");
            }
            drop(turn);
        });
    }
    // Those that are at it have the door's whole number of turns back when they are done; who takes longer comes again.
    let all = free.acquire_many(u32::try_from(most).unwrap_or(u32::MAX));
    let _ = tokio::time::timeout(LAST_WORDS, all).await;
}

type Reader = Box<dyn AsyncRead + Send + Unpin>;
type Writer = Box<dyn AsyncWrite + Send + Unpin>;

async fn accept(door: &Door) -> std::io::Result<(Reader, Writer)> {
    match door {
        Door::Tcp(listener) => {
            let (stream, _) = listener.accept().await?;
            stream.set_nodelay(true)?;
            let (reader, writer) = stream.into_split();
            Ok((Box::new(reader), Box::new(writer)))
        }
        Door::Unix(listener) => {
            let (stream, _) = listener.accept().await?;
            let (reader, writer) = stream.into_split();
            Ok((Box::new(reader), Box::new(writer)))
        }
    }
}
