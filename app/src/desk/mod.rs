//! The staff desk: the staff's view of requests, in chunks of its own that no resident loads.
//!
//! - `queue`: `/desk`, the filtered list with tabs, map twin and the open case beside it;
//! - `case`: one request as staff see it, beside the queue or alone at `/desk/requests/{reference}`;
//! - `action`: what staff do to it, as plain forms that the browser sends through the API instead;
//! - `keys`: the shortcuts, one table for handler and help;
//! - `outbox`: `/desk/outbox`, the messages to people;
//! - `programs`: `/desk/keys`, the keys of programs.
//!
//! [`shared`] is what the parts of one page know together; [`gate`] keeps everybody else out.

mod action;
mod address;
mod case;
mod gate;
mod keys;
mod nav;
mod outbox;
mod programs;
mod queue;
mod shared;
mod tab;

#[cfg(feature = "ssr")]
pub use address::desk_href;
pub use case::DeskRequestRoute;
#[cfg(feature = "ssr")]
pub(crate) use nav::DeskNav;
pub use outbox::DeskOutboxRoute as OutboxRoute;
pub use programs::DeskKeysRoute as KeysRoute;
pub use queue::DeskRoute;

/// What of the desk stands in the first file ([`crate::first`]).
#[cfg(not(feature = "ssr"))]
pub fn first_file() {
    case::first_file();
}
