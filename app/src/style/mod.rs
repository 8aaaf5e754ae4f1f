//! The design system on one page.

mod fields;
mod page;
mod signs;
mod specimen;

pub use page::StyleRoute;
