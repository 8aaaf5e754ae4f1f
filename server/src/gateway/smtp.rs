//! Mail over SMTP (RFC 5321) by lettre: a pool of connections, TLS by rustls.

use super::letter::compose;
use super::mail::{Mail, MailError};
use futures::future::BoxFuture;
use lettre::message::Mailbox;
use lettre::transport::smtp::PoolConfig;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use std::time::Duration;
use stoa_service::requests::messages::Outgoing;

/// Hands messages to an SMTP server.
pub struct SmtpMail {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl SmtpMail {
    /// By an address like `smtp://user:password@host:587?tls=required`; opens nothing yet.
    pub fn open(url: &str, from: Mailbox) -> Result<Self, lettre::transport::smtp::Error> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)?
            .timeout(Some(Duration::from_secs(20)))
            .pool_config(PoolConfig::new().max_size(4))
            .build();
        Ok(Self { transport, from })
    }

    async fn hand_over(&self, message: &Outgoing) -> Result<(), MailError> {
        let letter = compose(&self.from, message)?;
        match self.transport.send(letter).await {
            Ok(_) => Ok(()),
            // 5xx is the server's last word (RFC 5321 §4.2.1); everything else may be better later.
            Err(e) => Err(MailError {
                words: e.to_string(),
                permanent: e.is_permanent(),
            }),
        }
    }
}

/// Is it an address that [`SmtpMail::open`] takes? The error says what is wrong with it, without the password.
pub fn check_url(url: &str) -> Result<(), String> {
    AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
        .map(|_| ())
        .map_err(|e| e.to_string())
}

impl Mail for SmtpMail {
    fn send<'a>(&'a self, message: &'a Outgoing) -> BoxFuture<'a, Result<(), MailError>> {
        Box::pin(self.hand_over(message))
    }
}
