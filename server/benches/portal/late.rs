//! Photos that come after their report, as the app sends them: one to each of many reports.

use crate::client::{CONNECTIONS, Make, ask, connect};
use crate::portal::Portal;
use crate::report::Report;
use crate::targets::{door, photo};
use anyhow::{Context, Result, ensure};
use http_body_util::Full;
use sha2::{Digest, Sha256};
use std::net::SocketAddr;
use std::sync::Arc;

/// A report and the secret of its receipt.
type Receipt = (String, String);

/// Measures the door with `rounds` photos.
pub async fn measure(portal: &Portal, rounds: usize, report: &mut Report) -> Result<()> {
    let at = portal.address;
    let hash = hex::encode(Sha256::digest(photo()));
    // As many as the series has numbers: a warm-up, the rounds, and the one that is looked at first.
    let mut receipts = Vec::new();
    for i in 0..2 * rounds + 2 * CONNECTIONS + 1 {
        receipts.push(words(at, i).await?);
    }
    let make: Arc<Make> = Arc::new(move |i| {
        let (reference, token) = &receipts[i.min(receipts.len() - 1)];
        http::Request::put(format!("/api/v1/requests/{reference}/media/{hash}"))
            .header(http::header::HOST, at.to_string())
            .header(http::header::AUTHORIZATION, format!("Bearer {token}"))
            .header(http::header::CONTENT_TYPE, "image/jpeg")
            .body(Full::from(photo()))
            .expect("a request the bench wrote")
    });
    door("a photo after its report, PUT", at, rounds, make, report).await
}

async fn words(at: SocketAddr, i: usize) -> Result<Receipt> {
    let draft = serde_json::json!({
        "service": "REQPOTHL", "description": format!("Bench report {i} without its photo"),
        "lat": 42.33 + (i % 100) as f64 * 1e-4, "lon": -71.08, "address": "1 City Hall Sq",
    });
    let request = http::Request::post("/api/v1/requests")
        .header(http::header::HOST, at.to_string())
        .header(http::header::CONTENT_TYPE, "application/json")
        .body(Full::from(draft.to_string()))?;
    let answer = ask(&mut connect(at).await?, request).await?;
    ensure!(answer.status().is_success(), "{:?}", answer.body());
    let made: serde_json::Value = serde_json::from_slice(answer.body())?;
    let text = |name: &str| made[name].as_str().map(str::to_owned).context("no receipt");
    Ok((text("reference")?, text("media_token")?))
}
