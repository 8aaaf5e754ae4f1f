//! The first page, and the page of what was reported from this device.

mod mine;
mod page;
mod tasks;

pub use mine::MineRoute;
pub use page::HomeRoute;
