//! The doors of signing in and out.

pub mod cookie;
pub mod form;
pub mod http;
