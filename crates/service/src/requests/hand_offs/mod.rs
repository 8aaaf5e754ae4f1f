//! A case handed to a contractor by a signed link: what the desk does with it, and what the contractor can do without an
//! account. Whoever holds the link is the contractor; it opens one case, for a while, and can be taken back.

mod hand_over;
mod list;
mod open;
mod report_back;
mod revoke;

pub use hand_over::hand_over;
pub use list::hand_offs;
pub use open::{open_hand_off, photo_of_hand_off};
pub use report_back::{Report, report_back};
pub use revoke::revoke_hand_off;
