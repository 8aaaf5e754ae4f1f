//! Every family of bad input at every door: one table a family of what is sent and what must come back, and after
//! each row the store holds what it held before.

mod admin;
mod casework;
mod catalogue;
mod desk;
mod files;
mod follow;
mod forms;
mod garbage;
mod guard;
mod inbound;
mod large;
mod late_media;
mod moderation;
mod reports;
mod routing;
mod similar;
mod text;

/// The door that most of them are for.
const REPORT: &str = "/api/v1/requests";
