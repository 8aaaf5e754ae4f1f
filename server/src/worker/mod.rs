//! What happens without a request: messages go out, history comes in, quiet counters are forgotten.

pub mod forward;
pub mod history;
pub mod messages;
pub mod photos;
pub mod runner;
pub mod schedule;
