//! What a city sets for itself, in one way for all of it: read, checked, changed with what was before and after, taken back.
//!
//! A kind is a file under `kind/` that reads a setting as JSON, checks it, and writes it over what is there; [`change`] does
//! the rest. Use cases that write on their own (teams, routing rules, templates) call [`hold`] first and [`record`] last.

mod calendars;
mod change;
pub mod departments;
pub(crate) mod kind;
mod list;
mod look;
mod promised;
mod record;
mod snapshot;
mod undo;
pub(crate) mod uploads;

pub use calendars::{calendars, free_days};
pub use change::{Changed, change};
pub(crate) use kind::json as value;
pub use kind::{Later, Terms, read, read_at};
pub use list::{Asked, ChangeView, changes, people, since, the_change};
pub use look::{Looked, look};
pub use promised::{Promised, local, promised};
pub use record::{hold, record};
pub(crate) use snapshot::Snapshot;
pub use undo::undo;

use serde_json::Value;
use sha2::{Digest, Sha256};

/// Names a setting as it was seen: whoever changes it says what they saw.
pub fn seen(value: Option<&Value>) -> String {
    let text = value.map(ToString::to_string).unwrap_or_default();
    let hash = hex::encode(Sha256::digest(text));
    hash.chars().take(16).collect()
}
