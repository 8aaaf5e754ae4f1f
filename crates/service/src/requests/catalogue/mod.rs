//! The catalogue of services.

mod get;
mod list;

pub use get::get;
pub use list::list;
