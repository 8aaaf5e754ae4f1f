//! The figures, as a table that goes into docs/PERFORMANCE.md as it is.

use crate::client::Series;
use std::time::Duration;

/// What was measured, in order.
#[derive(Default)]
pub struct Report {
    rows: Vec<String>,
    facts: Vec<String>,
}

impl Report {
    /// One door beside the bare handler.
    pub fn door(&mut self, name: &str, bytes: usize, portal: &Series, bare: &Series) {
        let row = format!(
            "| {name} | {:.1} | {} | {} | {:.0} | {} | {:.0} | {:.2} |",
            bytes as f64 / 1024.0,
            ms(portal.quantile(0.5)),
            ms(portal.quantile(0.95)),
            portal.per_second(),
            ms(bare.quantile(0.5)),
            bare.per_second(),
            portal.per_second() / bare.per_second(),
        );
        eprintln!("{row}");
        self.rows.push(row);
    }

    /// A single duration.
    pub fn fact(&mut self, name: &str, took: Duration) {
        self.note(format!("| {name} | {:.3} s |", took.as_secs_f64()));
    }

    /// An amount of memory in KiB.
    pub fn memory(&mut self, name: &str, kib: u64) {
        self.note(format!("| {name} | {:.1} MiB |", kib as f64 / 1024.0));
    }

    /// Any other figure, already written as a table row.
    pub fn note(&mut self, row: String) {
        eprintln!("{row}");
        self.facts.push(row);
    }

    /// Prints both tables in Markdown.
    pub fn print(&self) {
        println!("| door | KiB | p50 ms | p95 ms | req/s | bare p50 ms | bare req/s | ratio |");
        println!("|---|---|---|---|---|---|---|---|");
        self.rows.iter().for_each(|r| println!("{r}"));
        println!("\n| figure | value |\n|---|---|");
        self.facts.iter().for_each(|r| println!("{r}"));
    }
}

/// Milliseconds with two decimals.
pub fn ms(d: Duration) -> String {
    format!("{:.2}", d.as_secs_f64() * 1000.0)
}
