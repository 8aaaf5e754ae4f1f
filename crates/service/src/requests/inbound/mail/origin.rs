//! The mail a case came from, written down in the transaction that makes the case.

use crate::Result;
use chrono::{DateTime, Utc};
use stoa_store::Tx;
use stoa_store::requests::inbound_mail::{self, InboundMail};

/// The mail; its request is not known yet.
#[derive(Debug, Clone)]
pub struct Origin(pub InboundMail);

impl Origin {
    /// Writes it down for the case just made.
    pub async fn keep(&self, tx: &Tx, request_id: i64, now: DateTime<Utc>) -> Result<()> {
        let mail = InboundMail {
            request_id,
            ..self.0.clone()
        };
        inbound_mail::add(tx, &mail, now).await?;
        Ok(())
    }
}
