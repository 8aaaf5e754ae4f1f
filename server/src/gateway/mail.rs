//! A way out for messages.

use futures::future::BoxFuture;
use stoa_service::requests::messages::Outgoing;

/// Why a message did not go.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{words}")]
pub struct MailError {
    /// For staff and the log; never for residents.
    pub words: String,
    /// Would it never go (an address that does not exist), or may it later?
    pub permanent: bool,
}

/// Takes messages out of the house.
pub trait Mail: Send + Sync {
    /// Hands over one message. Handing over the same one twice must do no harm (it has the same `Message-ID`).
    fn send<'a>(&'a self, message: &'a Outgoing) -> BoxFuture<'a, Result<(), MailError>>;
}
