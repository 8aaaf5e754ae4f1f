//! Requests and what belongs to them: rows in, rows out, one function a question.

pub mod activity;
pub mod api_keys;
pub mod catalogue;
pub mod clusters;
mod condition;
pub mod drafts;
pub mod followers;
pub mod forwards;
pub mod idempotency;
pub mod insert;
pub mod list;
pub mod media;
mod nearest;
pub mod read;
mod record;
pub mod slice;
pub mod templates;
pub mod update;
mod words;

pub use condition::ListQuery;
pub use record::{NewRequest, RequestRecord};
