//! The table at the end and the one line that sums it up.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::check::Tally;
use crate::say;

/// What ran so far.
#[derive(Default)]
pub struct Summary {
    rows: Vec<(&'static str, Tally, Duration)>,
}

impl Summary {
    /// Runs a suite. One that cannot run at all counts as one failure.
    pub fn suite(&mut self, name: &'static str, run: impl FnOnce() -> Result<Tally>) {
        eprintln!("\n── {name} ──");
        let start = Instant::now();
        let tally = run().unwrap_or_else(|error| {
            eprintln!("✗ {name}: {error:#}");
            Tally {
                passed: 0,
                failed: 1,
            }
        });
        self.rows.push((name, tally, start.elapsed()));
    }

    /// Prints the table to the terminal and the sum as the last line of standard output.
    pub fn print(&self) -> ExitCode {
        let mut sum = Tally::default();
        println!(
            "\n{:<32} {:>8} {:>8} {:>14}",
            "suite", "passed", "failed", "time"
        );
        for (name, tally, time) in &self.rows {
            println!(
                "{name:<32} {:>8} {:>8} {:>14}",
                tally.passed,
                tally.failed,
                say::seconds(*time)
            );
            sum.add(*tally);
        }
        println!("{} passed, {} failed", sum.passed, sum.failed);
        if sum.failed == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}
