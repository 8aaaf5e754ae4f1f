//! The doors of routing: rules, their dry run and teams, over the desk's JSON API and as pages of the server's own.

pub mod api;
mod described;
pub mod dry_page;
mod frame;
pub mod rule_form;
pub mod rule_page;
pub mod rules_page;
pub mod teams_api;
pub mod teams_form;
pub mod teams_page;

pub(crate) use frame::trouble;
pub(super) use frame::{desk_page, options};
