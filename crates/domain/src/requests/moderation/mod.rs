//! Who may see a request, and what is done where somebody should not: looking first, hiding, blacking out, objecting,
//! banning.

mod ban;
mod noted;
mod objection;
mod part;
mod view;
mod visibility;

pub use ban::{BanDraft, BanKind, MAX_BAN_DAYS, NewBan};
pub use noted::Noted;
pub use objection::{Objecting, ObjectionDraft, POLICY, Policy, Reason};
pub use part::{Part, PartKind};
pub use view::{
    BanView, CaseModeration, FileView, ModerationQueue, ObjectionView, OriginalView, PartView,
};
pub use visibility::{Move, Publication, TABLE, Visibility, VisibilityEvent};
