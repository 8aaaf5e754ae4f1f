//! Messages to people: made from the outbox, claimed by a worker, tried again, in the end dead or sent.

mod claim_due;
mod delivered;
mod digest;
mod drop_news;
mod expand_events;
mod failed;
mod html;
mod list;
mod queue;
mod render;
mod resend;
mod texts;
mod token;

pub use claim_due::{Outgoing, claim_due, claim_due_by};
pub use delivered::delivered;
pub use digest::send_digests;
pub(crate) use drop_news::drop_news;
pub use expand_events::expand_events;
pub(crate) use expand_events::{queue_following, queue_following_by_text};
pub use failed::{Failure, failed};
pub(crate) use html::Block;
pub use list::list;
pub(crate) use list::push_host;
pub(crate) use queue::{blank, brief};
pub(crate) use render::{Voice, finish, one_line};
pub use resend::resend;
pub(crate) use texts::is_full;
pub(crate) use token::{
    Links, Purpose, case_number, follower_token, is_closing_key, is_own_key, keyed, opened,
    own_key, signed,
};
