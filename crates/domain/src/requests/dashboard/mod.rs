//! The dashboard: what is open, what came in and was closed, how promises were kept and how long it took, over any days,
//! beside other days, by service and place.
//!
//! A [`Fact`] is a case as it counts, a [`Question`] what a reader asks, [`Count`] one walk over all facts that answers it,
//! [`Finding`] what the answer says in a sentence. [`Backlog`] is the desk's own walk.

mod backlog;
mod count;
mod days;
mod fact;
mod finding;
mod question;
mod view;

#[cfg(test)]
mod tests;

pub use backlog::{AGES, AgeFigures, Backlog, BacklogFigures, DORMANT_DAYS, Load, LoadFigures};
pub use count::{Asked, Count, HEAT_ZOOM, Totals};
pub use days::Days;
pub use fact::{Fact, NEVER, Name, Place};
pub use finding::{Finding, Findings, findings};
pub use question::{Compare, Question};
pub use view::{Dashboard, DayFigures, Figures, GroupFigures, HeatCell, PlaceFigures, Stretch};
