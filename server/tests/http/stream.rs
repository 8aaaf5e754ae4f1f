//! A reader of `/api/v1/live` over a real TCP connection.

use serde_json::Value;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// An event as it came: name, id, data.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    pub name: String,
    pub id: i64,
    pub data: Value,
}

/// A reader of a stream.
pub struct Stream {
    lines: BufReader<TcpStream>,
}

impl Stream {
    pub async fn open(to: SocketAddr, query: &str, headers: &str) -> Self {
        let mut stream = TcpStream::connect(to).await.unwrap();
        let request = format!("GET /api/v1/live{query} HTTP/1.1\r\nHost: test\r\n{headers}\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut lines = BufReader::new(stream);
        let mut line = String::new();
        lines.read_line(&mut line).await.unwrap();
        assert!(line.contains("200"), "{line}");
        Self { lines }
    }

    /// The next event; `None` where the stream ended.
    pub async fn next(&mut self) -> Option<Event> {
        let (mut name, mut id) = (String::new(), None);
        loop {
            let mut line = String::new();
            let read =
                tokio::time::timeout(Duration::from_secs(20), self.lines.read_line(&mut line));
            if read.await.expect("an event within 20 s").ok()? == 0 {
                return None;
            }
            let line = line.trim_end();
            if line == "0" {
                return None; // the last chunk (RFC 9112 §7.1)
            }
            if let Some(word) = line.strip_prefix("event: ") {
                name = word.to_owned();
            } else if let Some(number) = line.strip_prefix("id: ") {
                id = number.parse().ok();
            } else if let Some(text) = line.strip_prefix("data: ") {
                // Half a line: whoever wrote it was killed.
                let data = serde_json::from_str(text).ok()?;
                return Some(Event {
                    name,
                    id: id.unwrap(),
                    data,
                });
            }
        }
    }
}
