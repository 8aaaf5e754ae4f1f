//! Requests of a service that another city's Open311 endpoint is to do: put in line with the report, sent by the worker,
//! followed there. The network is the worker's; here is what is to be sent and what came of it.
//!
//! Nothing is filed twice: each request has one row, a worker holds it while it tries, and before a second try the
//! worker looks whether the first one arrived (it carries our address of the request).

mod came;
mod key;
mod take;
mod targets;

pub use came::{Theirs, failed, heard, sent};
pub use key::{Keys, seal_keys, stand};
pub use take::{Parcel, to_follow, to_send};
pub use targets::{Target, remove_target, retry, set_target, targets};
