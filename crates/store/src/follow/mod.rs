//! Addresses messages go to, what is followed there, and what waits for a digest.

pub mod digests;
pub mod recipients;
pub mod subscriptions;

pub use digests::DigestItem;
pub use recipients::RecipientRecord;
pub use subscriptions::SubscriptionRecord;
