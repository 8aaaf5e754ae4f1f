//! Tasks of cases, and the log of time and materials.

pub mod entries;
pub mod tasks;
