//! What is to be done for a case and what was spent on it; the desk's alone.

mod export;
mod log;
mod show;
mod tasks;

pub use export::{Spent, export_work};
pub use log::{add_entry, remove_entry};
pub use show::case_work;
pub use tasks::{add_task, set_task_done};
