//! What happens without a request: messages go out, quiet counters are forgotten.

pub mod forward;
pub mod messages;
pub mod photos;
pub mod runner;
pub mod schedule;
