//! Other programs: started with a clean environment, failing with a sentence that says what to do,
//! and ended when the guard that holds them goes.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// A command without the variables that `cargo run` set for xtask itself.
///
/// `LD_LIBRARY_PATH` would make another toolchain load this one's libraries, and `CARGO_PKG_*` would
/// make crates look changed.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        let ours = name.starts_with("CARGO_PKG_")
            || name.starts_with("CARGO_MANIFEST_")
            || name == "LD_LIBRARY_PATH"
            || name == "CARGO";
        if ours {
            command.env_remove(name);
        }
    }
    command
}

/// The cargo that runs xtask. The caller's own `RUSTFLAGS` would replace those of `.cargo/config.toml`,
/// without which the server's pages do not fit the browser's; so they are joined.
pub fn cargo() -> Command {
    let mut cargo = command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    if let Ok(flags) = env::var("RUSTFLAGS")
        && !flags.contains(ERASE)
    {
        cargo.env("RUSTFLAGS", format!("{flags} --cfg {ERASE}"));
    }
    cargo
}

/// leptos' switch for type-erased views.
const ERASE: &str = "erase_components";

/// Runs to the end with its output on the terminal; failure carries the advice.
pub fn run(command: &mut Command, advice: &str) -> Result<()> {
    let name = shown(command);
    let status = command
        .status()
        .with_context(|| format!("cannot start `{name}`. {advice}"))?;
    if !status.success() {
        bail!("`{name}` failed ({status}). {advice}");
    }
    Ok(())
}

/// Runs to the end and gives its standard output; failure carries its error output and the advice.
pub fn capture(command: &mut Command, advice: &str) -> Result<String> {
    let name = shown(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot start `{name}`. {advice}"))?;
    if !output.status.success() {
        let error = String::from_utf8_lossy(&output.stderr);
        bail!(
            "`{name}` failed ({}): {} {advice}",
            output.status,
            error.trim()
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs quietly for at most `limit`; true when it ended well.
pub fn succeeds_within(command: &mut Command, limit: Duration) -> bool {
    let Ok(child) = command.stdin(Stdio::null()).spawn() else {
        return false;
    };
    let mut child = Running::new(child);
    let start = Instant::now();
    loop {
        match child.ended() {
            Some(success) => return success,
            None if start.elapsed() > limit => return false,
            None => thread::sleep(Duration::from_millis(50)),
        }
    }
}

/// Finds a program on `PATH`.
pub fn which(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// True when xtask may install Debian packages by itself.
pub fn is_root() -> bool {
    capture(command("id").arg("-u"), "").is_ok_and(|id| id.trim() == "0")
}

/// The command as a person would type it.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut text = program
        .file_name()
        .unwrap_or(program.as_os_str())
        .to_string_lossy()
        .into_owned();
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    text
}

/// A child process that ends with its guard.
pub struct Running(Child);

impl Running {
    pub fn new(child: Child) -> Self {
        Self(child)
    }

    /// Whether it ended, and well.
    pub fn ended(&mut self) -> Option<bool> {
        self.0
            .try_wait()
            .ok()
            .flatten()
            .map(|status| status.success())
    }

    /// Waits for its own end.
    pub fn wait(&mut self) -> Result<bool> {
        Ok(self.0.wait()?.success())
    }

    /// Asks it to end (SIGTERM), waits up to `patience`, then ends it.
    pub fn stop(&mut self, patience: Duration) {
        let pid = self.0.id().to_string();
        let asked = Command::new("kill").args(["-TERM", &pid]).status();
        if asked.is_ok_and(|status| status.success()) {
            let start = Instant::now();
            while start.elapsed() < patience {
                if self.ended().is_some() {
                    return;
                }
                thread::sleep(Duration::from_millis(20));
            }
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if self.ended().is_none() {
            self.stop(Duration::from_secs(5));
        }
    }
}
