//! The keyboard: one table drives the handler and the help.

mod help;
mod listener;
mod table;

pub use help::KeyHelp;
