//! A way out for mail.

use futures::future::BoxFuture;
use stoa_service::requests::messages::{Failure, Outgoing};

/// Takes mail out of the house.
pub trait Mail: Send + Sync {
    /// Hands over one message. Handing over the same one twice must do no harm (it has the same `Message-ID`).
    fn send<'a>(&'a self, message: &'a Outgoing) -> BoxFuture<'a, Result<(), Failure>>;
}
