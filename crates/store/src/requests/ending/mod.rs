//! How cases end, and what their reporters say to that.

pub mod closings;
pub mod disputes;
pub mod satisfaction;

pub use closings::ClosingRecord;
pub use disputes::DisputeRecord;
pub use satisfaction::Answers;
