//! What goes to one address: seen, chosen, ended. Plain forms all.

mod choices;
mod follows;
mod head;

pub use head::Manage;
