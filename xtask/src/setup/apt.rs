//! Debian packages: looked for first, installed when root, named when not.

use std::path::Path;

use anyhow::{Result, bail};

use crate::process::{capture, command, is_root, run, which};
use crate::say;

/// Makes sure the packages are installed. `why` ends the sentence "… needed for".
pub fn ensure(packages: &[&str], why: &str) -> Result<()> {
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|name| !installed(name))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    if which("apt-get").is_none() || !Path::new("/etc/debian_version").exists() {
        bail!(
            "{list} (names as in Debian 12) needed for {why}. Install them with this system's \
             package manager and run the command again."
        );
    }
    if !is_root() {
        bail!(
            "{list} needed for {why}. Install with:\n    sudo apt-get update && sudo apt-get install -y \
             --no-install-recommends {list}\nand run the command again."
        );
    }
    say::step(&format!("Installing {list} from Debian, for {why}"), || {
        let advice = "Check the network and /etc/apt/sources.list, then run the command again.";
        run(apt_get().args(["update", "-qq"]), advice)?;
        run(
            apt_get()
                .args(["install", "-y", "-qq", "--no-install-recommends"])
                .args(&missing),
            advice,
        )
    })
}

fn apt_get() -> std::process::Command {
    let mut apt = command("apt-get");
    apt.env("DEBIAN_FRONTEND", "noninteractive")
        .stdin(std::process::Stdio::null())
        .stdout(std::process::Stdio::null());
    apt
}

fn installed(package: &str) -> bool {
    capture(
        command("dpkg-query").args(["-W", "-f=${db:Status-Status}", package]),
        "",
    )
    .is_ok_and(|status| status == "installed")
}
