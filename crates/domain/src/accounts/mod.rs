//! People who sign in, what they may do, and what is said of them. (Residents' accounts come with their own issue;
//! today it is staff.)

mod team;

use crate::object::{object, word};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use team::{Team, TeamRef};

/// Something a person may or may not do. Every route and every move names one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Permission {
    /// See the desk: queue, cases with contact and notes, outbox.
    ViewDesk,
    /// Give a request to somebody.
    Assign,
    /// Move its status, post a public update.
    ChangeStatus,
    /// Take a closed request up again.
    Reopen,
    /// Write an internal note.
    Note,
    /// Correct its place or service.
    Edit,
    /// Say which requests belong together: merge, take apart, split, link.
    Merge,
    /// Say what everyone may see: publish, hide, black out, dismiss objections, ban sources.
    Moderate,
    /// Send a message again.
    Resend,
    /// Report for a caller or somebody at the counter.
    FileForOthers,
    /// Grant and revoke the keys with which programs file reports.
    ManageKeys,
    /// Look at what was blacked out or hidden.
    ReadOriginals,
    /// Add, change and retire the canned words for the public.
    ManageTemplates,
    /// Say where cases go: routing rules, teams, the addresses of departments.
    Route,
    /// Set what the city decides for itself: services, calendars, targets, reasons, areas, looks, words.
    Configure,
}

/// What a staff member is, which decides what they may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Reads the desk.
    Viewer,
    /// Handles requests.
    Agent,
    /// Also reopens and resends.
    Supervisor,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 3] = [Self::Viewer, Self::Agent, Self::Supervisor];

    /// The stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Agent => "agent",
            Self::Supervisor => "supervisor",
        }
    }

    /// The role of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.code() == code)
    }

    /// May somebody in this role do that?
    pub const fn may(self, permission: Permission) -> bool {
        use Permission::{
            Assign, ChangeStatus, Configure, Edit, FileForOthers, ManageKeys, ManageTemplates,
            Merge, Moderate, Note, ReadOriginals, Reopen, Resend, Route, ViewDesk,
        };
        match permission {
            ViewDesk => true,
            Assign | ChangeStatus | Note | Edit | Merge | FileForOthers | Moderate => {
                matches!(self, Self::Agent | Self::Supervisor)
            }
            Reopen | Resend | ManageKeys | ReadOriginals | ManageTemplates | Route | Configure => {
                matches!(self, Self::Supervisor)
            }
        }
    }
}

/// Who acts or reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Actor {
    /// Anyone: a resident without an account, a program.
    Anyone,
    Staff(Staff),
    /// The portal itself: the worker, the command line, the loader of a demo city.
    System,
}

impl Actor {
    /// May this actor do that? The system may do everything, anyone nothing that needs a permission.
    pub fn may(&self, permission: Permission) -> bool {
        match self {
            Self::Anyone => false,
            Self::Staff(staff) => staff.role.may(permission),
            Self::System => true,
        }
    }

    /// The staff member, if it is one.
    pub fn staff(&self) -> Option<&Staff> {
        match self {
            Self::Staff(staff) => Some(staff),
            Self::Anyone | Self::System => None,
        }
    }
}

/// A signed-in staff member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Staff {
    pub id: Uuid,
    /// What they sign in with.
    pub username: String,
    pub name: String,
    pub role: Role,
    pub department: Option<String>,
}

/// A staff member as named beside a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StaffRef {
    pub id: Uuid,
    pub name: String,
}

object!(Staff {
    needs: id, username, name, role;
    may: department;
});

object!(StaffRef {
    needs: id, name;
});

word!(Role = Viewer);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_may_what_is_exactly_this() {
        use Permission::{
            Assign, ChangeStatus, Configure, Edit, FileForOthers, ManageKeys, ManageTemplates,
            Merge, Moderate, Note, ReadOriginals, Reopen, Resend, Route, ViewDesk,
        };
        let all = [
            ViewDesk,
            Assign,
            ChangeStatus,
            Note,
            Edit,
            Merge,
            FileForOthers,
            Moderate,
            Reopen,
            Resend,
            ManageKeys,
            ReadOriginals,
            ManageTemplates,
            Route,
            Configure,
        ];
        for (role, may) in Role::ALL.into_iter().zip([1, 8, 15]) {
            let held: Vec<_> = all.iter().filter(|p| role.may(**p)).collect();
            assert_eq!(held, all[..may].iter().collect::<Vec<_>>(), "{role:?}");
            assert_eq!(Role::parse(role.code()), Some(role));
        }
        for permission in all {
            assert!(!Actor::Anyone.may(permission) && Actor::System.may(permission));
        }
    }
}
