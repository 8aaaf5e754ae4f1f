//! Every way out: each message goes by its own channel.

use super::chat::ChatOut;
use super::mail::Mail;
use super::posts::Posts;
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
    pub chat: Arc<dyn ChatOut>,
    pub posts: Arc<Posts>,
}

impl Outlets {
    /// Hands one message over; gives where it stands for everyone to see, if it does.
    pub async fn send(&self, message: &Outgoing) -> Result<Option<String>, Failure> {
        let sent = match message.channel {
            Channel::Post => return self.posts.send(message).await,
            Channel::Mail => self.mail.send(message).await,
            Channel::Sms => self.sms.send(message).await,
            Channel::Push => self.push.send(message).await,
            Channel::Chat => self.chat.send(message).await,
        };
        sent.map(|()| None)
    }
}
