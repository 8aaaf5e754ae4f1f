//! A way out for texts.

use futures::future::BoxFuture;
use stoa_service::requests::messages::{Failure, Outgoing};

/// Takes texts out of the house.
pub trait Sms: Send + Sync {
    /// Hands over one text.
    fn send<'a>(&'a self, message: &'a Outgoing) -> BoxFuture<'a, Result<(), Failure>>;
}
