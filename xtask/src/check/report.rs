//! Runs checks and prints ✓ or ✗ with what to do.

use std::time::Instant;

use super::Check;
use crate::place::Place;
use crate::say;

/// How many passed and failed.
#[derive(Clone, Copy, Default)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
}

impl Tally {
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// At most this many sentences of one check; the rest is counted.
const SHOWN: usize = 20;

pub fn run(place: &Place, checks: &[Check]) -> Tally {
    let mut tally = Tally::default();
    for check in checks {
        let start = Instant::now();
        let problems = match (check.find)(place) {
            Ok(problems) => problems,
            Err(error) => vec![format!("{error:#}")],
        };
        let time = say::seconds(start.elapsed());
        if problems.is_empty() {
            tally.passed += 1;
            eprintln!("✓ {} ({time})", check.name);
            continue;
        }
        tally.failed += 1;
        eprintln!("✗ {} ({time})", check.name);
        for problem in problems.iter().take(SHOWN) {
            eprintln!("    {problem}");
        }
        if problems.len() > SHOWN {
            eprintln!("    … and {} more", problems.len() - SHOWN);
        }
    }
    tally
}
