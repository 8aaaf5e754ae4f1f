//! Staff, their sessions, and the throttle on signing in.

pub mod notices;
pub mod sessions;
pub mod staff;
pub mod throttle;
