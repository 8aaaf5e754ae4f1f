//! The doors of moderation: the desk's JSON API, its plain forms and pages, and the public's objections.

pub mod api;
pub mod bans;
pub mod case_page;
pub mod form;
pub mod frame;
pub mod object;
pub mod object_page;
pub mod original;
pub mod queue_page;
