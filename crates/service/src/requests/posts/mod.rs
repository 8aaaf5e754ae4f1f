//! Updates that staff also post for everyone on other networks: queued with the update, sent by the worker as any message
//! is, tried again, in the end there or dead on the desk's outbox.

mod posted;
mod queue;

pub use posted::posted;
pub(crate) use queue::{may_post, queue};
