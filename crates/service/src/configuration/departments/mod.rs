//! Departments as those who set the city up see them: what each has, and how one becomes another.

mod list;
mod rename;

pub use list::{Department, departments};
pub use rename::{merge_department, rename_department};
