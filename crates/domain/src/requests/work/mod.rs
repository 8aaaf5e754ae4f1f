//! What is to be done for a case, and what was spent on it: tasks, time and materials. The desk's alone.

mod amount;
mod draft;
mod view;

pub use amount::{quantity, read_quantity, read_sum, sum};
pub use draft::{EntryDraft, EntryKind, NewEntry, NewTask, TaskDraft};
pub use view::{CaseWork, EntryView, Sums, TaskView};
