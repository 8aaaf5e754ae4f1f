//! How cases end: the page behind the link of a closing, the answers to it, who stands behind a dispute, appeals at the
//! desk. The pages are the server's own: they work without scripting and cost the app nothing.

pub mod appeals_page;
pub mod back;
pub mod doors;
pub mod form;
pub mod page;
