//! Messages of a chat: the dialogue by which they become a report, and the questions that work at any time.

mod answer;
mod pictures;
mod questions;
mod say;
mod send;
mod services;
mod sweep;
mod talk;
mod turn;

pub use answer::answer_chat;
pub use sweep::sweep;

use bytes::Bytes;
use stoa_domain::{LatLon, Locale};

/// One message, as a door received it.
#[derive(Debug, Clone, Default)]
pub struct Chat {
    /// Which messenger or network: `[a-z0-9-]`, at most 30.
    pub network: String,
    /// Whom the answer goes to there.
    pub conversation: String,
    /// The network's name of the message: one that is brought twice is answered once.
    pub id: String,
    /// The writer's name, if the network says it.
    pub name: String,
    pub text: String,
    pub location: Option<LatLon>,
    pub pictures: Vec<ChatPicture>,
    /// The language the network says the writer speaks.
    pub language: Option<Locale>,
}

/// A photo or video of a message.
#[derive(Debug, Clone)]
pub enum ChatPicture {
    Here {
        name: String,
        bytes: Bytes,
    },
    /// It lies at an address from which nothing is fetched.
    Elsewhere(String),
}
