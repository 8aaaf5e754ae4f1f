//! Mail that comes in: read within limits, then it opens a case or answers one, exactly once.

mod address;
mod answer;
mod came_back;
mod letter;
mod limits;
mod open;
mod origin;
mod pictures;
mod publish;
mod receive;

pub(crate) use address::reply_address;
pub use address::{Destination, destination};
pub use limits::MAX_MAIL_BYTES;
pub(crate) use origin::Origin;
pub(crate) use pictures::message_media_token;
pub use publish::publish;
pub use receive::{Envelope, Taken, receive_mail};
