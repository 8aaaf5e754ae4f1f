//! Imports of cases from earlier systems: how far each is, which rows became which cases, what was wrong with the others.

pub mod imports;
pub mod issues;
pub mod rows;
pub mod take_back;

pub use imports::ImportRecord;
