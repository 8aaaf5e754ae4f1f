//! Where cases go: the rules of a city, tried on earlier cases and kept in versions, and the teams they name.

mod again;
mod book;
mod destiny;
mod dry_run;
mod give;
mod known;
mod save;
mod teams;

pub(super) use again::again;
pub use book::{change_draft, drop_draft, routing_book};
pub(crate) use destiny::facts_of;
pub(super) use destiny::{Asked, Destiny, destiny};
pub use dry_run::{dry_run, dry_run_draft};
pub use give::{assign_team, set_priority};
pub(super) use give::{give_team, hand_to, put_priority};
pub use known::{Known, known};
pub use save::{save_draft, save_rules};
pub use teams::{
    NewTeam, add_team, department_names, departments, retire_team, save_team, set_address, teams,
};
pub(super) use teams::{known_department, named, names};
