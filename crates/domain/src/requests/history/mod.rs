//! A city's history, brought along from an earlier system as a table of text: how such a file is laid out, which of its columns
//! is which of our fields, how its words become ours, and what a row of it comes to. What is proposed here a person confirms.

mod channel;
mod column;
mod date;
mod field;
mod issue;
mod layout;
mod mapping;
mod names;
mod place;
mod propose;
mod reading;
mod row;
mod service;
mod state;
mod status;
#[cfg(test)]
mod tests;

pub use channel::channel;
pub use column::{Column, MAX_COLUMNS, Profile, SAMPLES};
pub use date::{DateOrder, Moment, Zone, instant};
pub use field::Field;
pub use issue::{Issue, Trouble};
pub use layout::{Encoding, HEAD, Layout, NotATable, Sniff, header};
pub use mapping::{Mapping, PersonalRule};
pub use place::position;
pub use propose::{Proposal, propose};
pub use row::{Case, Read, Rows};
pub use service::{KnownService, propose_service};
pub use state::{Act, Counts, Cursor, State};
pub use status::{CHOICES, propose_outcome, propose_status};
