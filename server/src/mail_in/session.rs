//! One connection, from greeting to end.

use super::command::{self, Command};
use super::data::Data;
use super::deliver::{deliver, one_for_all};
use super::{Manner, Reader, Writer};
use crate::state::Stopping;
use bytes::Bytes;
use std::io::{Error, ErrorKind, Result};
use stoa_service::Portal;
use stoa_service::requests::inbound::{MAX_MAIL_BYTES, destination};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::time::timeout;

/// What a client hears for whom there is no room.
pub const TOO_MANY: &[u8] = b"421 4.3.2 too many connections, later please\r\n";
/// The longest command line, in bytes: RFC 5321 §4.5.3.1.4 asks for 512, extensions for more.
const MAX_LINE: u64 = 2_048;
/// The most recipients of a letter (§4.5.3.1.8 asks for 100).
const MAX_RECIPIENTS: usize = 100;
/// So many commands that cannot be read end the connection.
const MAX_ERRORS: u32 = 20;
/// A letter may take so many times as long as a silence.
const LETTER: u32 = 4;

/// A connection.
pub struct Session {
    portal: Portal,
    manner: Manner,
    reader: BufReader<Reader>,
    writer: Writer,
    greeted: bool,
    from: Option<String>,
    to: Vec<String>,
    errors: u32,
}

impl Session {
    pub fn new(portal: Portal, manner: Manner, reader: Reader, writer: Writer) -> Self {
        Self {
            portal,
            manner,
            reader: BufReader::new(reader),
            writer,
            greeted: false,
            from: None,
            to: Vec::new(),
            errors: 0,
        }
    }

    /// Holds it until the client leaves, is silent too long, or the process stops.
    pub async fn run(mut self, mut stopping: Stopping) -> Result<()> {
        let tongue = if self.manner.lmtp { "LMTP" } else { "ESMTP" };
        let hello = format!("220 {} {tongue} Stoa", self.manner.host);
        self.say(&hello).await?;
        loop {
            let line = tokio::select! {
                () = stopping.wait() => return self.say("421 4.3.2 stopping, later please").await,
                line = timeout(self.manner.patience, read_line(&mut self.reader)) => line,
            };
            let Ok(line) = line else {
                return self.say("421 4.4.2 silent for too long").await;
            };
            let Some(line) = line? else {
                return Ok(()); // the client is gone
            };
            let read = match line.len() as u64 >= MAX_LINE {
                true => Err("500 5.5.2 line too long"),
                false => command::read(&line),
            };
            match read {
                Ok(Command::Quit) => return self.say("221 2.0.0 bye").await,
                Ok(Command::Data) => self.data().await?,
                Ok(command) => {
                    let answer = self.answer(command);
                    self.say(&answer).await?;
                }
                Err(refusal) => {
                    self.errors += 1;
                    if self.errors >= MAX_ERRORS {
                        return self.say("421 4.7.0 too many errors").await;
                    }
                    self.say(refusal).await?;
                }
            }
        }
    }

    async fn say(&mut self, words: &str) -> Result<()> {
        let line = format!("{words}\r\n");
        let write = async {
            self.writer.write_all(line.as_bytes()).await?;
            self.writer.flush().await
        };
        timeout(self.manner.patience, write)
            .await
            .map_err(|_| Error::from(ErrorKind::TimedOut))?
    }

    fn answer(&mut self, command: Command) -> String {
        let fixed = match command {
            Command::Hello { .. } if self.manner.lmtp => "500 5.5.1 this is LMTP: say LHLO",
            Command::LocalHello if !self.manner.lmtp => "500 5.5.1 this is SMTP: say EHLO",
            Command::Hello { extended: false } => {
                self.begin();
                return format!("250 {}", self.manner.host);
            }
            Command::Hello { .. } | Command::LocalHello => {
                self.begin();
                return self.extensions();
            }
            Command::Mail { from, size } => self.mail(from, size),
            Command::Rcpt { to } => self.recipient(to),
            Command::Reset => {
                self.forget();
                "250 2.0.0 forgotten"
            }
            Command::Noop => "250 2.0.0 yes",
            Command::Verify => "252 2.1.5 send it and see",
            Command::Help => "214 2.0.0 RFC 5321",
            Command::Refused(words) => words,
            Command::Data | Command::Quit => "503 5.5.1 bad sequence",
        };
        fixed.to_owned()
    }

    fn extensions(&self) -> String {
        let host = &self.manner.host;
        format!(
            "250-{host}\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE {MAX_MAIL_BYTES}"
        )
    }

    fn begin(&mut self) {
        self.greeted = true;
        self.forget();
    }

    fn forget(&mut self) {
        self.from = None;
        self.to.clear();
    }

    fn mail(&mut self, from: String, size: usize) -> &'static str {
        if !self.greeted || self.from.is_some() {
            return "503 5.5.1 bad sequence";
        }
        if size > MAX_MAIL_BYTES {
            return "552 5.3.4 too large";
        }
        self.from = Some(from);
        "250 2.1.0 sender known"
    }

    fn recipient(&mut self, to: String) -> &'static str {
        if self.from.is_none() {
            return "503 5.5.1 bad sequence";
        }
        if self.to.len() >= MAX_RECIPIENTS {
            return "452 4.5.3 too many recipients";
        }
        if destination(&self.portal.ctx.config, &to).is_none() {
            return "550 5.1.1 no such address here";
        }
        self.to.push(to);
        "250 2.1.5 recipient known"
    }

    async fn data(&mut self) -> Result<()> {
        let Some(from) = self.from.clone().filter(|_| !self.to.is_empty()) else {
            // RFC 5321 §3.3; RFC 2033 §4.2 asks for 503 where no recipient was taken.
            return self.say("503 5.5.1 no valid recipients").await;
        };
        self.say("354 go on, end with a full stop").await?;
        let mut data = Data::new(MAX_MAIL_BYTES);
        let patience = self.manner.patience;
        let reading = read_letter(&mut self.reader, &mut data, patience);
        let read = timeout(patience * LETTER, reading).await;
        match read.unwrap_or_else(|_| Err(ErrorKind::TimedOut.into())) {
            Err(error) if error.kind() == ErrorKind::TimedOut => {
                self.say("421 4.4.2 too slow").await?;
                return Err(error);
            }
            read => read?,
        }
        let to = std::mem::take(&mut self.to);
        self.from = None;
        let refusal = match (data.is_too_large, data.is_bare) {
            (true, _) => Some("552 5.3.4 too large"),
            (_, true) => Some("550 5.6.0 a bare CR or LF is no end of a line"),
            _ => None,
        };
        let letter = Bytes::from(data.bytes);
        let mut answers = Vec::new();
        for recipient in &to {
            answers.push(match refusal {
                Some(words) => words.to_owned(),
                None => deliver(&self.portal, &letter, &from, recipient, &to).await,
            });
        }
        match self.manner.lmtp {
            true => self.say(&answers.join("\r\n")).await,
            false => self.say(one_for_all(&answers)).await,
        }
    }
}

/// A line with its end, as far as [`MAX_LINE`]; of a longer one the rest is read and thrown away. `None`: the client is gone.
async fn read_line(reader: &mut BufReader<Reader>) -> Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    (&mut *reader)
        .take(MAX_LINE)
        .read_until(b'\n', &mut line)
        .await?;
    if line.is_empty() {
        return Ok(None);
    }
    if line.len() as u64 == MAX_LINE && !line.ends_with(b"\n") {
        loop {
            let rest = reader.fill_buf().await?;
            if rest.is_empty() {
                return Ok(None);
            }
            let end = rest.iter().position(|b| *b == b'\n');
            let used = end.map_or(rest.len(), |n| n + 1);
            reader.consume(used);
            if end.is_some() {
                break;
            }
        }
    }
    Ok(Some(line))
}

/// A letter up to its end; an error where the connection breaks first: then nothing was taken.
async fn read_letter(
    reader: &mut BufReader<Reader>,
    data: &mut Data,
    patience: std::time::Duration,
) -> Result<()> {
    loop {
        let chunk = timeout(patience, reader.fill_buf())
            .await
            .map_err(|_| Error::from(ErrorKind::TimedOut))??;
        if chunk.is_empty() {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        let (length, end) = (chunk.len(), data.take(chunk));
        reader.consume(end.unwrap_or(length));
        if end.is_some() {
            return Ok(());
        }
    }
}
