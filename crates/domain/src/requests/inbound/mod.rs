//! What comes in by mail and by chat, before it is a case: whose address it was written to, whether a machine wrote it,
//! which words are its writer's own, in which language, about what and where; and the dialogue by which a chat becomes a
//! report.

pub mod address;
pub mod authenticity;
pub mod automatic;
pub mod dialogue;
pub mod keywords;
pub mod language;
pub mod place;
pub mod post;
pub mod quoted;
pub mod said;
