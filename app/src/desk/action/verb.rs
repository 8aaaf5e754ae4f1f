//! The kinds of action, with what each needs and says. The variants are the table.

use crate::t;
use stoa_domain::accounts::Permission;

/// A kind of action; its code is the last part of `/do/desk/<verb>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    Assign,
    Status,
    Update,
    Note,
    Place,
    Service,
    Merge,
    Unmerge,
    Split,
    Link,
    Unlink,
}

impl Verb {
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::Assign,
        Self::Status,
        Self::Update,
        Self::Note,
        Self::Place,
        Self::Service,
        Self::Merge,
        Self::Unmerge,
        Self::Split,
        Self::Link,
        Self::Unlink,
    ];

    /// The word in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Assign => "assign",
            Self::Status => "status",
            Self::Update => "update",
            Self::Note => "note",
            Self::Place => "place",
            Self::Service => "service",
            Self::Merge => "merge",
            Self::Unmerge => "unmerge",
            Self::Split => "split",
            Self::Link => "link",
            Self::Unlink => "unlink",
        }
    }

    /// Who may. (For a status the moves of the case say it more exactly.)
    pub const fn permission(self) -> Permission {
        match self {
            Self::Assign => Permission::Assign,
            Self::Status | Self::Update => Permission::ChangeStatus,
            Self::Note => Permission::Note,
            Self::Place | Self::Service => Permission::Edit,
            Self::Merge | Self::Unmerge | Self::Split | Self::Link | Self::Unlink => {
                Permission::Merge
            }
        }
    }

    /// Does it replace something that somebody else may have changed meanwhile? What only adds does not.
    pub const fn replaces(self) -> bool {
        !matches!(self, Self::Update | Self::Note)
    }

    /// The form's heading.
    pub fn heading(self) -> String {
        match self {
            Self::Assign => t!("desk-assign-heading"),
            Self::Status => t!("desk-status-heading"),
            Self::Update => t!("desk-update-heading"),
            Self::Note => t!("desk-note-heading"),
            Self::Place => t!("desk-place-heading"),
            Self::Service => t!("desk-service-heading"),
            Self::Merge => t!("related-merge-heading"),
            Self::Unmerge => t!("related-unmerge-heading"),
            Self::Split => t!("related-split-heading"),
            Self::Link => t!("related-link-heading"),
            Self::Unlink => t!("related-unlink-heading"),
        }
    }

    /// The button's words.
    pub fn save(self) -> String {
        match self {
            Self::Assign => t!("desk-assign-save"),
            Self::Status => t!("desk-status-save"),
            Self::Update => t!("desk-update-save"),
            Self::Note => t!("desk-note-save"),
            Self::Place => t!("desk-place-save"),
            Self::Service => t!("desk-service-save"),
            Self::Merge => t!("related-merge-save"),
            Self::Unmerge => t!("related-unmerge-save"),
            Self::Split => t!("related-split-save"),
            Self::Link => t!("related-link-save"),
            Self::Unlink => t!("related-unlink-save"),
        }
    }

    /// What is said when it is done.
    pub fn done(self) -> String {
        match self {
            Self::Assign => t!("desk-done-assign"),
            Self::Status => t!("desk-done-status"),
            Self::Update => t!("desk-done-update"),
            Self::Note => t!("desk-done-note"),
            Self::Place => t!("desk-done-place"),
            Self::Service => t!("desk-done-service"),
            Self::Merge => t!("related-done-merge"),
            Self::Unmerge => t!("related-done-unmerge"),
            Self::Split => t!("related-done-split"),
            Self::Link => t!("related-done-link"),
            Self::Unlink => t!("related-done-unlink"),
        }
    }
}
