//! The promise: by when the city says it will have answered and acted, in its own working time.
//!
//! A [`Calendar`] says when the city works; [`Terms`] say what a service promises, in versions; the [`Clock`] of a case
//! counts from them and stands still while the city waits for the reporter; [`Escalation`] rules say what happens when
//! it runs out; [`Tally`] says in public what became of all of them.

mod calendar;
mod clock;
mod due;
mod escalation;
mod figures;
mod tally;
mod terms;
mod work;

#[cfg(test)]
mod tests;

pub use calendar::{Calendar, CalendarFile, Fault, HolidayFile, YearlyFile};
pub use clock::{Clock, Standing};
pub use due::{due, moved};
pub use escalation::{Action, Escalation, Which};
pub use figures::{PromiseFigure, PromiseFigures};
pub use tally::{Period, Tally, Told};
pub use terms::Terms;
pub use work::Times;
