//! Open311 GeoReport v2 (`/open311/…`): XML and JSON from one tree, every refusal in the standard's own shape.
//!
//! The plain answers hold what the standard names and nothing else; each extension has its own argument or address,
//! and the operator's leave (`STOA_OPEN311_EXTENSIONS`).

mod answer;
mod ask;
pub mod bulk;
pub mod discovery;
pub mod file;
pub mod find;
pub mod forward_form;
pub mod forwards;
pub mod key_form;
pub mod keys;
pub mod refusal;
pub mod services;
pub mod tokens;
pub mod updates;
mod view;
mod wire;

pub use answer::Format;
