//! The promise's clock: what a case is promised, how a move changes it, what happens when it runs out, and what became
//! of all promises.

mod book;
mod case;
mod escalate;
mod figures;
mod notify;

pub use book::{Promises, Rule};
pub(super) use case::{begin, clock_of, due_of, moved, under};
pub use escalate::escalate;
pub use figures::{promise_figures, refresh_figures};

/// The key of the setting that holds the city's [`Rule`]s.
pub const RULES: &str = "escalations";
