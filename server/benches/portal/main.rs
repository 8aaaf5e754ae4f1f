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
mod plot;
mod portal;
mod report;
mod sizes;
mod targets;

use anyhow::{Result, ensure};

/// The parts, as `--only` names them. `sizes` takes long and loads cities of its own: it runs only when it is named.
const PARTS: [&str; 6] = ["doors", "create", "late", "live", "burst", "sizes"];

fn main() -> Result<()> {
    // `cargo bench` passes `--bench`; these are ours. `--quick`: a twentieth of the rounds on the sample city.
    // `--postgres URL`: where sizes are measured on PostgreSQL too; `cargo xtask bench` starts one.
    // `--size N`: only cities of so many requests, instead of the usual ones; may be repeated.
    // `--only NAME`: nothing but that part; may be repeated.
    let args: Vec<String> = std::env::args().collect();
    let quick = args.iter().any(|a| a == "--quick");
    let named = args.windows(2).filter(|w| w[0] == "--only");
    let only: Vec<String> = named.map(|w| w[1].clone()).collect();
    for name in &only {
        ensure!(
            PARTS.contains(&name.as_str()),
            "no part `{name}`; there are {}",
            PARTS.join(", ")
        );
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    let postgres = args.windows(2).find(|w| w[0] == "--postgres");
    let postgres = postgres.map(|w| w[1].as_str());
    let named = args.windows(2).filter(|w| w[0] == "--size");
    let sizes: Vec<usize> = named.map(|w| w[1].parse()).collect::<Result<_, _>>()?;
    runtime.block_on(run(quick, &only, &sizes, postgres))
}

async fn run(quick: bool, only: &[String], sizes: &[usize], postgres: Option<&str>) -> Result<()> {
    let wanted = |part: &str| only.is_empty() || only.iter().any(|o| o == part);
    let mut report = report::Report::default();
    if only.iter().any(|o| o == "sizes") {
        let (usual, rounds) = if quick {
            (&[2_000][..], 10)
        } else {
            (sizes::SIZES, 100)
        };
        let sizes = if sizes.is_empty() { usual } else { sizes };
        sizes::measure(sizes, rounds, postgres).await?;
        if only.len() == 1 {
            return Ok(());
        }
    }
    let setup = portal::Setup {
        sample: quick,
        ..portal::Setup::default()
    };
    let portal = portal::Portal::start(&setup, &mut report).await?;
    if wanted("doors") {
        targets::measure(&portal, if quick { 100 } else { 2_000 }, &mut report).await?;
    }
    if wanted("create") {
        targets::creating(&portal, if quick { 10 } else { 200 }, &mut report).await?;
    }
    if wanted("late") {
        late::measure(&portal, if quick { 10 } else { 200 }, &mut report).await?;
    }
    if wanted("live") {
        live::measure(&portal, if quick { 50 } else { 1_000 }, &mut report).await?;
    }
    if wanted("burst") {
        let burst = burst::Burst {
            rate: if quick { 10 } else { 100 },
            seconds: if quick { 2 } else { 60 },
            streams: if quick { 50 } else { 2_000 },
        };
        burst::measure(&portal, &burst, &mut report).await?;
    }
    report.print();
    Ok(())
}
