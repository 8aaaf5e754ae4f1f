//! Live streams: what an idle one costs, and how soon a change is with all of them.

use crate::client::{ask, connect};
use crate::portal::Portal;
use crate::report::Report;
use crate::targets::create;
use anyhow::{Context, Result};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::watch;

/// Opens `streams` streams, weighs the process, files one report and times its arrival at each.
pub async fn measure(portal: &Portal, streams: usize, report: &mut Report) -> Result<()> {
    let before = portal.resident_kib()?;
    let (started, begin) = watch::channel(None::<Instant>);
    let mut readers = tokio::task::JoinSet::new();
    for _ in 0..streams {
        let stream = open(portal).await?;
        readers.spawn(arrival(stream, begin.clone()));
    }
    let after = portal.resident_kib()?;
    let each = after.saturating_sub(before) as f64 / streams as f64;
    report.note(format!(
        "| memory per idle stream, of {streams} | {each:.1} KiB |"
    ));

    let mut sender = connect(portal.address).await?;
    started.send(Some(Instant::now()))?;
    let answer = ask(&mut sender, create(portal.address, 900_000_001)).await?;
    let answered = begin.borrow().map(|b| b.elapsed()).unwrap_or_default();
    anyhow::ensure!(answer.status().is_success(), "{}", answer.status());
    let mut times = Vec::with_capacity(streams);
    while let Some(time) = readers.join_next().await {
        times.push(time??);
    }
    times.sort_unstable();
    report.fact("create answered after", answered);
    for (name, share) in [("half", 0.5), ("95 %", 0.95), ("all", 1.0)] {
        let at = ((times.len() as f64 - 1.0) * share).round() as usize;
        report.fact(
            &format!("the change was with {name} of {streams} streams after"),
            times[at],
        );
    }
    Ok(())
}

/// Opens a live stream and reads its head.
pub async fn open(portal: &Portal) -> Result<TcpStream> {
    let mut stream = TcpStream::connect(portal.address).await?;
    let request = format!(
        "GET /api/v1/live HTTP/1.1\r\nHost: {}\r\nAccept: text/event-stream\r\n\r\n",
        portal.address
    );
    stream.write_all(request.as_bytes()).await?;
    let mut head = [0u8; 1024];
    let n = stream.read(&mut head).await?;
    anyhow::ensure!(
        head[..n].starts_with(b"HTTP/1.1 200"),
        "{}",
        String::from_utf8_lossy(&head[..n])
    );
    Ok(stream)
}

/// When the next `request.submitted` came after the clock was started.
async fn arrival(
    mut stream: TcpStream,
    begin: watch::Receiver<Option<Instant>>,
) -> Result<Duration> {
    let mut seen = Vec::new();
    let mut buffer = [0u8; 4096];
    loop {
        let n = tokio::time::timeout(Duration::from_secs(60), stream.read(&mut buffer))
            .await
            .context("no event within a minute")??;
        anyhow::ensure!(n > 0, "the stream ended");
        seen.extend_from_slice(&buffer[..n]);
        let began = *begin.borrow();
        if let (Some(began), true) = (
            began,
            String::from_utf8_lossy(&seen).contains("request.submitted"),
        ) {
            return Ok(began.elapsed());
        }
    }
}
