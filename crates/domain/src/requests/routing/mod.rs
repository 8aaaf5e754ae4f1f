//! Where a case goes when it comes in: ordered rules over service, area, words, time and channel say department, team,
//! person and priority.
//!
//! A [`RoutingRule`] is data; a [`Router`] asks a list of them about a case and says which rules decided; a [`DryRun`]
//! counts what a list would have made of earlier cases.

mod book;
mod dry_run;
mod router;
mod rule;
mod window;

#[cfg(test)]
mod tests;

pub use book::{RoutingBook, RuleChange, SavedRules};
pub use dry_run::{Destination, DryRule, DryRun, DrySample};
pub use router::{Facts, Routed, Router};
pub use rule::{MAX_RULES, RoutingRule, Then, URGENT, When};
pub use window::{DAYS, Window};

/// An area as rules name it.
pub fn area(kind: &str, name: &str) -> String {
    format!("{kind}:{name}")
}
