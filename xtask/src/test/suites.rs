//! The workspace's Rust tests: `cargo test`, its output shown as it comes and its results counted.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use anyhow::{Context, Result};

use crate::check::Tally;
use crate::place::Place;
use crate::process::{cargo, shown};

/// Compiles and runs every test but the browser's, with PostgreSQL at the given address.
pub fn run(place: &Place, postgres: &str) -> Result<Tally> {
    let mut command = cargo();
    command
        .args([
            "test",
            "--workspace",
            "--exclude",
            "stoa-frontend",
            "--no-fail-fast",
        ])
        .env("STOA_TEST_POSTGRES_URL", postgres)
        .env("LEPTOS_OUTPUT_NAME", "stoa")
        .current_dir(&place.root)
        .stdin(Stdio::null())
        .stdout(Stdio::piped());
    let name = shown(&command);
    let mut child = command
        .spawn()
        .with_context(|| format!("cannot start `{name}`"))?;
    let output = child.stdout.take().context("no output to read")?;
    let mut tally = Tally::default();
    for line in BufReader::new(output).lines() {
        let line = line?;
        if let Some(found) = result_of(&line) {
            tally.add(found);
        }
        if !is_noise(&line) {
            println!("{line}");
        }
    }
    let status = child.wait()?;
    // Not compiled, or ended without a result line: that is a failure too.
    if !status.success() && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}

/// `test result: ok. 12 passed; 0 failed; …`
fn result_of(line: &str) -> Option<Tally> {
    let words: Vec<&str> = line
        .strip_prefix("test result:")?
        .split([' ', ';'])
        .collect();
    let number_before = |word: &str| -> Option<u32> {
        let at = words.iter().position(|found| *found == word)?;
        words.get(at.checked_sub(1)?)?.parse().ok()
    };
    Some(Tally {
        passed: number_before("passed")?,
        failed: number_before("failed")?,
    })
}

fn is_noise(line: &str) -> bool {
    line.is_empty()
        || line == "running 0 tests"
        || (line.starts_with("test ") && line.ends_with("... ok"))
        || (line.starts_with("test result: ok. 0 passed; 0 failed; 0 ignored"))
}

#[cfg(test)]
mod tests {
    use super::result_of;

    #[test]
    fn reads_the_result_line_of_the_test_harness() {
        let line =
            "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!(
            result_of(line).map(|tally| (tally.passed, tally.failed)),
            Some((12, 3))
        );
        assert!(result_of("test a::b ... ok").is_none());
    }
}
