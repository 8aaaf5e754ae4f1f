//! The outside world: the only code of the portal that opens an outbound connection or writes a file for a use case.

pub mod blobs;
pub mod chat;
pub mod clock;
pub mod folder;
pub mod http;
pub mod letter;
pub mod mail;
pub mod open311;
pub mod outlets;
pub mod pictures;
pub mod posts;
pub mod push;
pub mod signed;
pub mod sms;
pub mod smtp;
pub mod twilio;
pub mod webhook;
