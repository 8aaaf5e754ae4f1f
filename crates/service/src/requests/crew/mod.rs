//! A crew on its way: which case comes next, and what was found there.

mod plan;
mod report;

pub use plan::plan_route;
pub use report::{CrewReport, crew_report};
