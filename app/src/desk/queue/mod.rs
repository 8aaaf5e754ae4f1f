//! `/desk`: the queue.

mod data;
mod filter;
mod list;
mod live;
mod map;
mod page;
mod row;
mod tabs;

pub use live::follow_live;
pub use page::DeskRoute;
