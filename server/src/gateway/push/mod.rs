//! Notifications to browsers (Web Push: RFC 8030 the way, RFC 8291 the envelope, RFC 8292 who sends).

pub mod encrypt;
mod send;
pub mod vapid;

pub use send::WebPush;
pub use vapid::VapidKey;
