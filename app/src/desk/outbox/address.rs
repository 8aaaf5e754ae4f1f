//! The outbox's address: which messages, from where on.

use crate::routes;
use stoa_domain::requests::message::MessageStatus;

/// What `/desk/outbox?…` says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OutboxAddress {
    pub status: Option<MessageStatus>,
    pub cursor: Option<String>,
}

impl OutboxAddress {
    /// The address.
    pub fn href(&self) -> String {
        let mut pairs: Vec<(&str, String)> = Vec::new();
        pairs.extend(self.status.map(|s| ("status", s.code().to_owned())));
        pairs.extend(self.cursor.clone().map(|c| ("cursor", c)));
        match routes::query(&pairs).as_str() {
            "" => routes::OUTBOX.to_owned(),
            query => format!("{}?{query}", routes::OUTBOX),
        }
    }
}
