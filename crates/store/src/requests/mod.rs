//! Requests and what belongs to them: rows in, rows out, one function a question.

pub mod activity;
pub mod api_keys;
pub mod catalogue;
pub mod clusters;
mod condition;
pub mod dialogues;
pub mod drafts;
pub mod facts;
pub mod followers;
pub mod forwards;
pub mod idempotency;
pub mod inbound_mail;
pub mod insert;
pub mod late_media;
pub mod list;
pub mod media;
pub mod moderation;
mod nearest;
pub mod posts;
pub mod promises;
pub mod read;
mod record;
pub mod relations;
pub mod sent;
pub mod similar;
pub mod slice;
pub mod statistics;
pub mod templates;
pub mod update;
pub mod votes;
pub mod waiting_media;

pub use condition::ListQuery;
pub(crate) use condition::PUBLIC;
pub use record::{NewRequest, PromiseRecord, RequestRecord};
