//! The `stoa` binary with the environment that all of xtask's commands give it.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::place::Place;
use crate::process::{Running, command, run};
use crate::say;

/// A built binary and where its data is.
pub struct Portal {
    root: PathBuf,
    site: PathBuf,
    binary: PathBuf,
    data: PathBuf,
}

impl Portal {
    pub fn new(place: &Place, binary: PathBuf, data: &Path) -> Result<Self> {
        let data = place.root.join(data);
        std::fs::create_dir_all(&data)?;
        Ok(Self {
            root: place.root.clone(),
            site: place.site(),
            binary,
            data,
        })
    }

    /// `stoa <arguments>`. The caller's own `STOA_*` variables stay (a PostgreSQL address, say).
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut stoa = command(&self.binary);
        stoa.args(arguments)
            .env("STOA_DATA_DIR", &self.data)
            .env("STOA_SITE_DIR", &self.site)
            .current_dir(&self.root);
        stoa
    }

    /// Brings the database's tables up to date.
    pub fn migrate(&self) -> Result<()> {
        say::step("Preparing the database (stoa migrate)", || {
            run(
                &mut self.command(&["migrate"]),
                "Check STOA_DATABASE_URL and that the data folder can be written.",
            )
        })
    }

    /// Loads the demo city. It shows its own progress; the demo sign-ins it prints are kept in the data
    /// folder, so that later runs can say them again.
    pub fn seed(&self, arguments: &[&str]) -> Result<()> {
        let mut words = vec!["seed"];
        words.extend(arguments);
        say::step(
            &format!("Loading the demo city (stoa {})", words.join(" ")),
            || {
                let mut command = self.command(&words);
                let output = command
                    .stdin(Stdio::null())
                    .stderr(Stdio::inherit())
                    .output()
                    .with_context(|| format!("cannot start {}", self.binary.display()))?;
                if !output.status.success() {
                    bail!(
                        "`stoa {}` failed; its message is above. Remove the data folder {} to begin afresh.",
                        words.join(" "),
                        self.data.display()
                    );
                }
                let text = String::from_utf8_lossy(&output.stdout);
                text.lines().for_each(say::note);
                if let Some(at) = text.find("Demo sign-ins") {
                    std::fs::write(self.sign_ins_file(), &text[at..])?;
                }
                Ok(())
            },
        )
    }

    /// What the seed said about signing in, if it made demo staff.
    pub fn sign_ins(&self) -> Option<String> {
        std::fs::read_to_string(self.sign_ins_file()).ok()
    }

    fn sign_ins_file(&self) -> PathBuf {
        self.data.join("demo-sign-ins.txt")
    }

    /// Starts the server.
    pub fn serve(&self, listen: &str, environment: &[(&str, &str)]) -> Result<Running> {
        let mut stoa = self.command(&["serve"]);
        stoa.env("STOA_LISTEN", listen)
            .envs(environment.iter().copied());
        Ok(Running::new(stoa.spawn()?))
    }

    /// Starts the server with its log in a file.
    pub fn serve_logged(
        &self,
        listen: &str,
        environment: &[(&str, &str)],
        log: File,
    ) -> Result<Running> {
        let mut stoa = self.command(&["serve"]);
        stoa.env("STOA_LISTEN", listen)
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log);
        Ok(Running::new(stoa.spawn()?))
    }
}
