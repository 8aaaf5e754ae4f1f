//! Staff say what everyone may see, people say what should not be seen, and some sources are not listened to.

mod ban;
mod case;
mod dismiss;
mod file;
mod hide;
mod lift;
mod list_bans;
mod object;
mod original;
mod parts;
mod publication;
mod publish;
mod queue;
mod redact;
mod restore;
mod source;
mod step;
mod unredact;

pub use ban::ban;
pub use case::case;
pub use dismiss::dismiss;
pub use file::{hidden_file, hide_file, show_file};
pub use hide::hide;
pub use lift::lift;
pub use list_bans::list_bans;
pub use object::object;
pub use original::original;
pub use publication::set_publication;
pub use publish::publish;
pub use queue::queue;
pub use redact::redact;
pub use restore::restore;
pub use source::sweep;
pub(super) use source::{refuse_banned, source_hash};
pub use unredact::unredact;
