//! The doors of acts on many cases: the desk's JSON API, and pages of the server's own.

pub mod api;
pub mod done_page;
pub mod form;
pub mod page;
