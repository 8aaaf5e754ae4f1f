//! A way out for answers to chats.

use super::webhook::Webhook;
use futures::future::BoxFuture;
use serde_json::{Value, json};
use stoa_service::requests::messages::{Failure, Outgoing};

/// Takes an answer to its conversation.
pub trait ChatOut: Send + Sync {
    /// Hands over one answer.
    fn send<'a>(&'a self, message: &'a Outgoing) -> BoxFuture<'a, Result<(), Failure>>;
}

impl ChatOut for Webhook {
    fn send<'a>(&'a self, message: &'a Outgoing) -> BoxFuture<'a, Result<(), Failure>> {
        Box::pin(async move { self.post(&body(message)).await.map(drop) })
    }
}

/// The answer as it is posted; `id` is the same at every try.
pub fn body(message: &Outgoing) -> Value {
    let (network, conversation) = message.recipient.split_once(':').unwrap_or_default();
    json!({
        "id": message.id,
        "network": network,
        "conversation": conversation,
        "text": message.text,
        "language": message.locale.tag(),
        "reference": message.reference,
    })
}
