//! What goes around every request, one layer a file. The order stands in [`crate::router`].

pub mod access;
pub mod client;
pub mod cors;
pub mod csrf;
pub mod etag;
pub mod headers;
pub mod locale;
pub mod panic;
pub mod problem;
pub mod rate_limit;
pub mod request_id;
pub mod security;
pub mod session;
pub mod timing;
