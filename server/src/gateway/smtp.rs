//! Mail over SMTP (RFC 5321) by lettre: a pool of connections, TLS by rustls.

use super::letter::compose;
use super::mail::Mail;
use futures::future::BoxFuture;
use lettre::message::Mailbox;
use lettre::transport::smtp::PoolConfig;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use std::time::Duration;
use stoa_service::requests::messages::{Failure, Outgoing};

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

    async fn hand_over(&self, message: &Outgoing) -> Result<(), Failure> {
        let letter = compose(&self.from, message)?;
        match self.transport.send(letter).await {
            Ok(_) => Ok(()),
            // 5xx is the server's last word (RFC 5321 §4.2.1); everything else may be better later.
            Err(e) => {
                let words = e.to_string();
                Err(Failure {
                    permanent: e.is_permanent(),
                    dead_address: e.is_permanent() && no_such_address(&words),
                    stopped: false,
                    rest: None,
                    words,
                })
            }
        }
    }
}

/// Does the server say that the address itself is wrong (RFC 3463 §3.2: 5.1.x; 5.2.1: disabled)? Policy and size do not.
fn no_such_address(words: &str) -> bool {
    ["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"]
        .into_iter()
        .any(|code| words.contains(code))
}

/// Is it an address that [`SmtpMail::open`] takes? The error says what is wrong with it, without the password.
pub fn check_url(url: &str) -> Result<(), String> {
    AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
        .map(|_| ())
        .map_err(|e| e.to_string())
}

impl Mail for SmtpMail {
    fn send<'a>(&'a self, message: &'a Outgoing) -> BoxFuture<'a, Result<(), Failure>> {
        Box::pin(self.hand_over(message))
    }
}
