//! What staff do to a request. Each is a plain form to `/do/desk/<verb>` that works without scripting; in the browser
//! [`ActionForm`] sends it through the API instead, shows what is hoped for at once and takes it back with the
//! reason where it failed. Nothing typed is ever lost.

mod act;
mod assign;
mod begun;
mod form;
mod link;
mod merge;
mod note;
mod other;
mod outcome;
mod place;
mod reason;
mod returned;
mod service;
mod split;
mod status;
mod template;
mod update;
mod verb;
mod words;

pub use act::Act;
pub use assign::{AssignForm, AssignToMe};
pub use form::ActionForm;
pub use link::{LinkForm, Unlink};
pub use merge::{MergeForm, UnmergeForm};
pub use note::NoteForm;
pub use outcome::{Failure, Outcome, Verdict};
pub use place::PlaceForm;
pub use returned::Returned;
pub use service::ServiceForm;
pub use split::SplitForm;
pub use status::StatusForm;
pub use update::UpdateForm;
pub use verb::Verb;
