//! A throw-away PostgreSQL: its own folder and port, no durability, gone when the tests end.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process::{command, is_root, run};
use crate::{http, say};

/// The account PostgreSQL runs under when xtask is root, which it refuses to be.
const ACCOUNT: &str = "postgres";

/// Settings for speed: nothing here outlives the run. Suites run in parallel, so many connections.
const SETTINGS: &str = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off \
                        -c max_connections=300 -c listen_addresses=127.0.0.1";

/// A running cluster, stopped and removed when dropped.
pub struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    port: u16,
    root: bool,
}

impl Cluster {
    pub fn start(programs: &Path) -> Result<Self> {
        say::step("Starting a throw-away PostgreSQL", || {
            let folder = std::env::temp_dir().join(format!("stoa-postgres-{}", std::process::id()));
            let cluster = Self {
                programs: programs.to_path_buf(),
                folder,
                port: http::free_port()?,
                root: is_root(),
            };
            cluster.prepare()?;
            Ok(cluster)
        })
    }

    /// Where a suite may create its databases.
    pub fn url(&self) -> String {
        format!("postgres://stoa@127.0.0.1:{}/postgres", self.port)
    }

    fn prepare(&self) -> Result<()> {
        fs::create_dir_all(&self.folder)
            .with_context(|| format!("cannot create {}", self.folder.display()))?;
        if self.root {
            run(
                command("chown").arg(ACCOUNT).arg(&self.folder),
                "The Debian package postgresql creates that account.",
            )?;
        }
        let data = self.folder.join("data");
        let advice = "PostgreSQL's own message is above.";
        run(
            self.program("initdb")
                .args([
                    "--username=stoa",
                    "--auth=trust",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                ])
                .args(["--no-sync", "--pgdata"])
                .arg(&data)
                .stdout(std::process::Stdio::null()),
            advice,
        )?;
        let options = format!("-p {} -k {} {SETTINGS}", self.port, self.folder.display());
        run(
            self.program("pg_ctl")
                .args(["start", "--wait", "--silent", "--pgdata"])
                .arg(&data)
                .arg("--log")
                .arg(self.folder.join("log"))
                .args(["--options", &options]),
            advice,
        )
    }

    /// A program of PostgreSQL, under an account it accepts.
    fn program(&self, name: &str) -> Command {
        let program = self.programs.join(name);
        let mut command = if self.root {
            let mut runuser = command("runuser");
            runuser.args(["-u", ACCOUNT, "--"]).arg(program);
            runuser
        } else {
            command(program)
        };
        // The account may not enter the folder xtask was started in.
        command.current_dir("/");
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let stopped = self
            .program("pg_ctl")
            .args(["stop", "--silent", "--mode=immediate", "--pgdata"])
            .arg(self.folder.join("data"))
            .status();
        if stopped.is_ok() {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}
