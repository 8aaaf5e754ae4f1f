//! The process under measurement: the real `stoa` binary on a temporary folder with the demo city in it.

use crate::{client, report::Report};
use anyhow::{Context, Result, bail, ensure};
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Which city on which database.
#[derive(Default)]
pub struct Setup {
    /// The sample city instead of the whole one.
    pub sample: bool,
    /// So many requests, made of the city's own.
    pub requests: Option<usize>,
    /// Another database than SQLite in the portal's own folder.
    pub database_url: Option<String>,
}

/// A running portal; its folder goes with it.
pub struct Portal {
    child: Child,
    folder: tempfile::TempDir,
    pub address: SocketAddr,
}

impl Portal {
    /// Migrates, seeds and starts; reports how long the seeding took and what the idle process holds.
    pub async fn start(setup: &Setup, report: &mut Report) -> Result<Self> {
        // Cargo runs a benchmark in its package's folder.
        let root = Path::new("..");
        let folder = tempfile::tempdir()?;
        let stoa = |address: SocketAddr| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_stoa"));
            command
                .current_dir(root)
                .env("STOA_DATA_DIR", folder.path())
                .env("STOA_LISTEN", address.to_string())
                .env("STOA_LOG", "warn")
                // One client asks for everybody here.
                .env("STOA_RATE_SUBMIT", "off")
                .env("STOA_RATE_GEOCODE", "off")
                .env("STOA_RATE_LIVE", "off");
            if let Some(url) = &setup.database_url {
                command.env("STOA_DATABASE_URL", url);
            }
            command
        };
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        ensure!(
            stoa(address).arg("migrate").status()?.success(),
            "stoa migrate failed"
        );
        let began = Instant::now();
        let mut seed = stoa(address);
        seed.arg("seed").stdout(Stdio::null());
        if setup.sample {
            seed.arg("--sample");
        }
        if let Some(requests) = setup.requests {
            seed.args(["--requests", &requests.to_string()]);
        }
        ensure!(seed.status()?.success(), "stoa seed failed");
        report.fact(
            if setup.sample {
                "seeding the sample"
            } else {
                "seeding the city"
            },
            began.elapsed(),
        );
        let child = stoa(address)
            .arg("serve")
            .stdout(Stdio::null())
            .spawn()
            .context("stoa serve")?;
        let portal = Self {
            child,
            folder,
            address,
        };
        portal.wait_until_ready().await?;
        report.memory("resident, idle", portal.resident_kib()?);
        Ok(portal)
    }

    async fn wait_until_ready(&self) -> Result<()> {
        let began = Instant::now();
        while began.elapsed() < Duration::from_secs(60) {
            if let Ok(mut sender) = client::connect(self.address).await {
                let request = client::get(self.address, "/health/ready");
                if client::ask(&mut sender, request)
                    .await
                    .is_ok_and(|a| a.status().is_success())
                {
                    return Ok(());
                }
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        bail!("the portal was not ready within a minute")
    }

    /// Waits until the process has nothing to do: after a start it makes files and counts figures.
    pub async fn wait_until_idle(&self) -> Result<()> {
        let mut quiet = 0;
        let mut before = self.busy()?;
        while quiet < 6 {
            tokio::time::sleep(Duration::from_millis(500)).await;
            let now = self.busy()?;
            quiet = if now - before <= 1 { quiet + 1 } else { 0 };
            before = now;
        }
        Ok(())
    }

    /// How long it has computed, in ticks of the kernel's clock (proc(5): `utime` and `stime`).
    fn busy(&self) -> Result<u64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        let fields = stat.rsplit_once(')').map(|(_, rest)| rest);
        let fields = fields.context("no fields")?.split_whitespace();
        let times = fields.skip(11).take(2).map(str::parse::<u64>);
        Ok(times.collect::<Result<Vec<_>, _>>()?.iter().sum())
    }

    /// How many photos wait to be cleaned: each is a file as it came.
    pub fn waiting(&self) -> usize {
        let folder = self.folder.path().join("waiting/waiting");
        std::fs::read_dir(folder).map_or(0, Iterator::count)
    }

    /// Resident memory in KiB, as the kernel counts it.
    pub fn resident_kib(&self) -> Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        status
            .lines()
            .find_map(|l| l.strip_prefix("VmRSS:"))
            .and_then(|v| v.split_whitespace().next()?.parse().ok())
            .context("no VmRSS for the process")
    }
}

/// The process ends with the measurement, however that ends.
impl Drop for Portal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
