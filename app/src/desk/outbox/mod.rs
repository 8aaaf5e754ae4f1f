//! `/desk/outbox`: messages to people.

mod address;
mod message;
mod page;
mod resend;

pub use page::DeskOutboxRoute;
