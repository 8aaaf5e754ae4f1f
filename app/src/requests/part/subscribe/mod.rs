//! Subscribing to an area.

mod done;
mod form;
mod to;

pub use done::Done;
pub use form::{How, SubscribeForm};
