//! Finding requests: one filter, in the address; its list and its map.

mod bar;
mod chips;
mod filters;
mod list;
mod map;
mod news;
mod query;

pub use bar::Bar;
pub use chips::Chips;
pub use filters::Filters;
pub use list::FoundList;
pub use map::FoundMap;
pub use news::{News, use_news};
pub use query::{Found, Query, View};
