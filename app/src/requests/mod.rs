//! Service requests as a resident sees them: reporting, finding, following.

pub mod page;
pub mod part;
