//! Where cases go: rules in versions, teams, and what is asked of earlier cases.

mod addresses;
mod begin;
mod cases;
mod rules;
mod teams;

pub use addresses::{address_of, addresses, put_address};
pub use begin::{again, back_to_department, begin, department, priority, team};
pub use cases::{EarlierCase, earlier, newest};
pub use rules::{Draft, RulesVersion, draft, drop_draft, keep, keep_draft, latest, versions};
pub use teams::{
    TeamRecord, add_team, remove_team, rename_team, retire_team, set_members, team_by_code,
    team_has_cases, teams, teams_of,
};
