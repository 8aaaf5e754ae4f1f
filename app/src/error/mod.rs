//! The pages for when it did not work: not found, not allowed, a fault of ours, no connection.

mod page;
mod status;

pub use page::{ErrorPage, NotFound};
pub use status::respond;
