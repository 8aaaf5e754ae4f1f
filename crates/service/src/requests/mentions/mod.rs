//! Colleagues named in notes: told by mail where they want it, and in a list of their own. Nobody outside of staff hears of
//! it.

mod address;
mod handles;
mod list;
mod seen;
mod tell;

pub use address::{NoticeAddress, notice_address, set_notice_address};
pub use handles::handles;
pub use list::list_mentions;
pub use seen::mark_mentions_seen;
pub(crate) use tell::tell;
