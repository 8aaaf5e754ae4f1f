//! A burst: reports with a photo at a steady rate while many pages stand open. Each report is sent when its time has
//! come, whether or not the ones before it are answered, so that waiting shows; then every one is looked up.

use crate::client::{ask, connect, get};
use crate::live::open;
use crate::portal::Portal;
use crate::report::Report;
use crate::targets::create;
use anyhow::{Context, Result, ensure};
use std::time::Duration;
use tokio::io::AsyncReadExt;
use tokio::task::JoinSet;
use tokio::time::Instant;

/// After so long something is wrong.
const PATIENCE: Duration = Duration::from_secs(600);

/// How hard, and how long.
pub struct Burst {
    /// Reports a second.
    pub rate: u32,
    /// For so many seconds.
    pub seconds: u32,
    /// Pages open meanwhile.
    pub streams: usize,
}

/// Sends the burst; says the times and what was lost, which has to be nothing.
pub async fn measure(portal: &Portal, burst: &Burst, report: &mut Report) -> Result<()> {
    let mut pages = JoinSet::new();
    for _ in 0..burst.streams {
        let mut stream = open(portal).await?;
        pages.spawn(async move {
            let mut buffer = [0u8; 8192];
            while stream.read(&mut buffer).await.is_ok_and(|n| n > 0) {}
        });
    }
    let began = Instant::now();
    let mut reports = JoinSet::new();
    let all = burst.rate * burst.seconds;
    for i in 0..all {
        let due = began + Duration::from_secs(1) * i / burst.rate;
        tokio::time::sleep_until(due).await;
        reports.spawn(file(portal.address, i, due));
    }
    let waiting = portal.waiting();
    let mut times = Vec::new();
    let mut sent_back = 0;
    let mut references = Vec::new();
    while let Some(done) = reports.join_next().await {
        let (took, reference, back) = done??;
        sent_back += back;
        times.push(took);
        references.push(reference);
    }
    let last = began.elapsed();
    times.sort_unstable();
    references.sort_unstable();
    references.dedup();
    ensure!(references.len() == all as usize, "two reports became one");
    let memory = portal.resident_kib()?;
    while portal.waiting() > 0 {
        ensure!(
            began.elapsed() < PATIENCE,
            "{} photos still wait",
            portal.waiting()
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let cleaned = began.elapsed();
    let mut sender = connect(portal.address).await?;
    for reference in &references {
        let path = format!("/api/v1/requests/{reference}");
        let answer = ask(&mut sender, get(portal.address, &path)).await?;
        let case: serde_json::Value = serde_json::from_slice(answer.body())?;
        ensure!(
            case["media"].as_array().is_some_and(|m| m.len() == 1),
            "{reference} has lost its photo: {case}"
        );
    }
    while pages.try_join_next().is_some() {}
    let open_still = pages.len();
    pages.abort_all();
    let name = format!(
        "burst of {} reports/s with a photo for {} s, {} pages open",
        burst.rate, burst.seconds, burst.streams
    );
    for (which, share) in [("p50", 0.5), ("p95", 0.95), ("slowest", 1.0)] {
        let at = ((times.len() as f64 - 1.0) * share).round() as usize;
        report.fact(&format!("{name}: {which}"), times[at]);
    }
    report.fact(&format!("{name}: all answered after"), last);
    report.note(format!("| {name}: photos waiting at its end | {waiting} |"));
    report.fact(&format!("{name}: all photos cleaned after"), cleaned);
    report.note(format!(
        "| {name}: lost | {} of {all}, {} pages cut |",
        all as usize - references.len(),
        burst.streams - open_still
    ));
    report.note(format!(
        "| {name}: asked to come back later | {sent_back} times |"
    ));
    report.memory("resident after the burst", memory);
    Ok(())
}

/// One report from its own connection: how long after its time it was answered, its reference, and how often it was
/// told to come back later. It does so as the app's queue does: when the answer says, with the same key.
async fn file(to: std::net::SocketAddr, i: u32, due: Instant) -> Result<(Duration, String, u32)> {
    let mut back = 0;
    let answer = loop {
        let mut sender = connect(to).await?;
        let answer = ask(&mut sender, create(to, 1_000_000_000 + i as usize)).await?;
        let after = answer.headers().get(http::header::RETRY_AFTER);
        let after = after.and_then(|v| v.to_str().ok()?.parse().ok());
        match after.filter(|_| answer.status() == http::StatusCode::SERVICE_UNAVAILABLE) {
            Some(seconds) => {
                back += 1;
                tokio::time::sleep(Duration::from_secs(seconds)).await;
            }
            None => break answer,
        }
    };
    ensure!(
        answer.status().is_success(),
        "{}: {:?}",
        answer.status(),
        answer.body()
    );
    let made: serde_json::Value = serde_json::from_slice(answer.body())?;
    let reference = made["reference"].as_str().context("no reference")?;
    Ok((due.elapsed(), reference.to_owned(), back))
}
