//! `/desk/keys`: the keys with which programs file reports.

mod decide;
mod page;

pub use page::DeskKeysRoute;
