//! What people write to the portal instead of filling in its form: mail to an address, messages in a chat. Doors bring it,
//! here it becomes a case, or part of one.

mod about;
mod chat;
mod mail;

pub use chat::{Chat, ChatPicture, answer_chat, sweep};
pub use mail::{Destination, Envelope, MAX_MAIL_BYTES, Taken, destination, publish, receive_mail};
pub(crate) use mail::{Origin, message_media_token, reply_address};
