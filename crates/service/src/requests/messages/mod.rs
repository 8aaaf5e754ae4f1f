//! Mail to people: made from the outbox, claimed by a worker, tried again, in the end dead or sent.

mod claim_due;
mod delivered;
mod expand_events;
mod failed;
mod html;
mod list;
mod render;
mod resend;
mod token;

pub use claim_due::{Outgoing, claim_due};
pub use delivered::delivered;
pub use expand_events::expand_events;
pub(crate) use expand_events::queue_following;
pub use failed::failed;
pub use list::list;
pub use resend::resend;
pub(crate) use token::follower_token;
