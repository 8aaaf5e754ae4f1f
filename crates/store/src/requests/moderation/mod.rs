//! What is kept of moderation: visibility, originals, objections, bans.

pub mod bans;
pub mod objections;
pub mod originals;
pub mod visibility;
