//! What a city sets for itself: the kinds of it, and how one state of a setting differs from another.

mod diff;
mod kind;

pub use diff::{Difference, differences};
pub use kind::Kind;
