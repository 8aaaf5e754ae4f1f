//! The design system on one page.

mod page;

pub use page::StyleRoute;
