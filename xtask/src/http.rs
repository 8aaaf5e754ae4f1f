//! Asking a local server whether it is there: one GET, the status of the answer.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::process::Running;

/// A port nobody listens on at this moment.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// True when a TCP connection to the port is accepted.
pub fn is_taken(port: u16) -> bool {
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    TcpStream::connect_timeout(&address, Duration::from_millis(300)).is_ok()
}

/// Waits until the server answers `path` with 200; fails at once when its process ends.
pub fn wait_until_ready(
    port: u16,
    path: &str,
    limit: Duration,
    server: &mut Running,
) -> Result<()> {
    let start = Instant::now();
    while start.elapsed() < limit {
        if server.ended().is_some() {
            bail!("the server ended before it was ready; its last lines above say why.");
        }
        if status(port, path).is_some_and(|code| code == 200) {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(50));
    }
    bail!(
        "the server did not answer {path} on port {port} within {} s.",
        limit.as_secs()
    );
}

fn status(port: u16, path: &str) -> Option<u16> {
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_millis(500)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(2))).ok()?;
    let request =
        format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).ok()?;
    let mut head = [0_u8; 12];
    stream.read_exact(&mut head).ok()?;
    std::str::from_utf8(&head[9..]).ok()?.parse().ok()
}
