//! Every way out: each message goes by its own channel.

use super::mail::Mail;
use super::push::WebPush;
use super::sms::Sms;
use std::sync::Arc;
use stoa_domain::requests::follow::Channel;
use stoa_service::requests::messages::{Failure, Outgoing};

/// The gateways of a process.
#[derive(Clone)]
pub struct Outlets {
    pub mail: Arc<dyn Mail>,
    pub sms: Arc<dyn Sms>,
    pub push: Arc<WebPush>,
}

impl Outlets {
    /// Hands one message over.
    pub async fn send(&self, message: &Outgoing) -> Result<(), Failure> {
        match message.channel {
            Channel::Mail => self.mail.send(message).await,
            Channel::Sms => self.sms.send(message).await,
            Channel::Push => self.push.send(message).await,
        }
    }
}
