//! Promises: their terms and calendars in versions, what a case was promised, rules that acted.

mod escalations;
mod terms;

pub use escalations::{Candidate, candidates, first_time, raise, responded};
pub use terms::{
    CalendarRow, TermsRow, begin, calendars, drop_planned_terms, keep_calendar, keep_first_terms,
    keep_terms, remove_calendar, terms,
};
