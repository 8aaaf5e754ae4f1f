//! What people write to the portal from elsewhere, through its real doors.

mod chat;
mod listener;
mod mail;
mod posts;

use crate::test_app::{Answer, TestApp};
use axum::body::Body;
use http::Request;
use std::net::SocketAddr;
use std::time::Duration;
use stoa_server::gateway::signed::{SIGNATURE, TIMESTAMP, sign};
use stoa_server::mail_in::{Manner, open, run};
use stoa_server::state::Stopping;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

pub const BASE: &str = "report@city.example.org";

/// A letter that is complete.
pub fn letter(id: &str, subject: &str, body: &str) -> String {
    format!(
        "From: Ana <ana@example.org>\r\nTo: {BASE}\r\nSubject: {subject}\r\nMessage-ID: <{id}@mail.example.org>\r\n\r\n{body}\r\n"
    )
}

/// A signed post of a provider, now or some seconds ago.
pub async fn post_signed(app: &TestApp, path: &str, mime: &str, body: &[u8], ago: i64) -> Answer {
    let at = app.portal.ctx.clock.now().timestamp() - ago;
    let request = Request::post(path)
        .header("content-type", mime)
        .header(TIMESTAMP, at.to_string())
        .header(SIGNATURE, sign("s", at, body))
        .body(Body::from(body.to_vec()))
        .unwrap();
    app.send(request).await
}

/// A mail door over a portal under test; it goes when the switch does.
pub struct Door {
    pub at: SocketAddr,
    _stop: tokio::sync::watch::Sender<bool>,
}

pub async fn door(app: &TestApp, lmtp: bool, patience: Duration, most: usize) -> Door {
    let listen = "smtp://127.0.0.1:0".parse().unwrap();
    let door = open(&listen).await.unwrap();
    let at = door.local_addr().unwrap();
    let manner = Manner {
        lmtp,
        patience,
        host: "city.example.org".into(),
    };
    let (stop, stopping) = Stopping::channel();
    tokio::spawn(run(app.portal.clone(), door, manner, most, stopping));
    Door { at, _stop: stop }
}

/// A client that can do everything wrong.
pub struct Client(BufReader<TcpStream>);

impl Client {
    /// Connected, with the greeting read.
    pub async fn at(at: SocketAddr) -> Self {
        let stream = TcpStream::connect(at).await.unwrap();
        let mut client = Self(BufReader::new(stream));
        assert!(client.hear().await.starts_with("220 "));
        client
    }

    /// One answer, of however many lines; empty where the connection is closed.
    pub async fn hear(&mut self) -> String {
        let mut all = String::new();
        loop {
            let mut line = String::new();
            if self.0.read_line(&mut line).await.unwrap_or(0) == 0 {
                return all;
            }
            let more = line.as_bytes().get(3) == Some(&b'-');
            all.push_str(&line);
            if !more {
                return all;
            }
        }
    }

    pub async fn send(&mut self, bytes: &[u8]) {
        // The other side may have hung up already: what it said is read all the same.
        let _ = self.0.get_mut().write_all(bytes).await;
    }

    /// Sends a line and hears the answer.
    pub async fn say(&mut self, line: &str) -> String {
        self.send(format!("{line}\r\n").as_bytes()).await;
        self.hear().await
    }

    /// Up to `DATA`, for these recipients.
    pub async fn begin(&mut self, hello: &str, to: &[&str]) {
        assert!(self.say(hello).await.contains("250 "));
        assert!(
            self.say("MAIL FROM:<ana@example.org>")
                .await
                .starts_with("250 ")
        );
        for to in to {
            assert!(
                self.say(&format!("RCPT TO:<{to}>"))
                    .await
                    .starts_with("250 ")
            );
        }
        assert!(self.say("DATA").await.starts_with("354 "));
    }

    /// The letter as it goes over the wire; the answer.
    pub async fn letter(&mut self, letter: &str) -> String {
        let stuffed = letter.replace("\r\n.", "\r\n..");
        self.send(format!("{stuffed}.\r\n").as_bytes()).await;
        self.hear().await
    }
}
