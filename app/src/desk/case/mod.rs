//! One request as staff see it: all that is public, the reporter's contact, notes, and the forms to act.

mod actions;
mod contact;
mod facts;
mod head;
mod heading;
mod page;
mod pane;
mod photos;
mod presence;
mod related;
mod state;
mod timeline;
mod view;

pub use heading::Heading;
pub use page::DeskRequestRoute;
pub use pane::{CasePane, Setting};
pub use related::unseen;
pub use state::CaseState;

/// What stands in the first file ([`crate::first`]).
#[cfg(not(feature = "ssr"))]
pub fn first_file() {
    crate::first::hold_plain(facts::Facts);
}
