//! Open311 GeoReport v2 as use cases: what its doors ask for that no other door does. Reports go through
//! [`super::submit`], reads through the public views, so that nothing here can show what is not public.

mod ask_key;
pub(crate) mod bulk;
mod changeset;
mod check_key;
mod decide_key;
mod file;
mod find;
mod list_keys;
mod moment;
mod outside;
mod post_update;
mod told;

pub use ask_key::{AskKey, NewKey, ask_key};
pub use bulk::{Bulk, bulk, make_bulk};
pub use changeset::changeset;
pub use check_key::{ApiKey, check_key};
pub use decide_key::decide_key;
pub use file::file;
pub use find::{Asked, PublicRequest, find};
pub use list_keys::list_keys;
pub use moment::moment;
pub(crate) use outside::{Word, write};
pub use post_update::{NewUpdate, post_update};
pub use told::{ToldUpdate, told};
