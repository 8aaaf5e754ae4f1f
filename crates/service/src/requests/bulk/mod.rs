//! One act on many cases, and taking it back.

mod act;
mod show;
mod undo;

pub use act::bulk;
pub use show::bulk_done;
pub use undo::undo_bulk;
