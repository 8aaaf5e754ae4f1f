//! How fast the portal is, measured against a bare handler in the same run: `cargo xtask bench`.
//!
//! It seeds the whole demo city into a temporary folder, starts the real `stoa` process on SQLite, and asks it
//! for what residents and programs ask for. Beside each figure stands the same bytes served from memory by a bare
//! axum handler with the same client on the same machine, so the ratio means something on any machine.
//! Everything runs on loopback and is bounded in count.

mod burst;
mod client;
mod late;
mod live;
mod portal;
mod report;
mod targets;

use anyhow::Result;

fn main() -> Result<()> {
    // `cargo bench` passes `--bench`; these are ours. `--quick`: a twentieth of the rounds on the sample city.
    // `--burst`: nothing but the burst.
    let quick = std::env::args().any(|a| a == "--quick");
    let only_burst = std::env::args().any(|a| a == "--burst");
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(run(quick, only_burst))
}

async fn run(quick: bool, only_burst: bool) -> Result<()> {
    let mut report = report::Report::default();
    let portal = portal::Portal::start(quick, &mut report).await?;
    if !only_burst {
        targets::measure(&portal, if quick { 100 } else { 2_000 }, &mut report).await?;
        late::measure(&portal, if quick { 10 } else { 200 }, &mut report).await?;
        live::measure(&portal, if quick { 50 } else { 1_000 }, &mut report).await?;
    }
    let burst = burst::Burst {
        rate: if quick { 10 } else { 100 },
        seconds: if quick { 2 } else { 60 },
        streams: if quick { 50 } else { 2_000 },
    };
    burst::measure(&portal, &burst, &mut report).await?;
    report.print();
    Ok(())
}
